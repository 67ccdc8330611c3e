// Owns reading a Hunspell dictionary: its words with each ending and beginning that its rules allow.

interface Affix {
  readonly isPrefix: boolean;
  readonly strip: string;
  readonly add: string;
  readonly when: RegExp;
}

/** Calls `found` for every word of the dictionary, as it is written there, and each of its forms. */
export function eachWord(aff: string, dic: string, found: (word: string) => void): void {
  const rules = affixesOf(aff);
  for (const line of dic.split("\n").slice(1)) {
    const slash = line.indexOf("/");
    const word = slash < 0 ? line.trim() : line.slice(0, slash);
    if (!word) continue;
    const its = slash < 0 ? [] : [...line.slice(slash + 1).trim()].flatMap((flag) => rules.get(flag) ?? []);
    const forms = [word];
    for (const { isPrefix, strip, add, when } of its)
      if (!isPrefix && when.test(word) && word.endsWith(strip))
        forms.push(word.slice(0, word.length - strip.length) + add);
    const beginnings = its.filter(({ isPrefix }) => isPrefix);
    for (const form of forms) {
      found(form);
      for (const { add } of beginnings) found(add + form);
    }
  }
}

function affixesOf(aff: string): Map<string, Affix[]> {
  const rules = new Map<string, Affix[]>();
  for (const line of aff.split("\n")) {
    const [kind, flag, strip, add, condition] = line.trim().split(/\s+/);
    if ((kind !== "PFX" && kind !== "SFX") || condition === undefined) continue;
    const isPrefix = kind === "PFX";
    const rule = {
      isPrefix,
      strip: strip === "0" ? "" : strip!,
      add: add === "0" ? "" : add!,
      when: new RegExp(isPrefix ? `^${condition}` : `${condition}$`),
    };
    rules.set(flag!, [...(rules.get(flag!) ?? []), rule]);
  }
  return rules;
}
