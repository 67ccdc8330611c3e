// Owns recognising a password that is made of what everybody tries first: common words, walks over the keyboard, dates, repeats,
// and little else. It knows the shapes and not a list: every common password of twelve characters or more that is built of these
// words is refused, the unlisted joinings of them too. Pure.

/** Words that leaked passwords are built of, and those that people of a council would try first. Written for this product. */
export const commonWords: readonly string[] = `
password passwort passw pass word qwerty azerty letmein welcome iloveyou love you my is the please hello
administrator admin root user guest login logon signin changeme change default system computer internet server network test
testing tester temp temporary demo sample secret private security secure access account master manager office work staff team
monkey dragon sunshine princess superman batman spiderman pokemon starwars shadow ninja hunter killer cookie chocolate cheese
banana orange apple pepper ginger flower rainbow butterfly purple yellow black white silver golden blue green red pink angel
baby babygirl sweet sweetheart darling honey lover forever family mother father mummy daddy mum dad sister brother friend
friends happy lucky freedom heaven jesus god blessed whatever nothing something trustno trust nobody mustang ferrari
mercedes porsche yamaha harley corvette samsung google facebook twitter youtube microsoft windows apple iphone android amazon
football soccer rugby cricket hockey baseball basketball golf tennis fishing arsenal chelsea liverpool everton spurs tottenham
manchester united city rovers rangers celtic leeds newcastle barcelona madrid juventus villa england scotland wales ireland
britain london birmingham bristol cardiff glasgow edinburgh sheffield bradford leicester nottingham
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
november december spring summer autumn winter fall christmas easter holiday birthday today
michael michelle matthew daniel david andrew james robert william joseph joshua thomas george charlie charles oliver harry
jack jacob alexander benjamin samuel anthony christopher jonathan nicholas stephen steven richard peter paul simon kevin brian
ashley jessica jennifer amanda nicole natasha samantha charlotte elizabeth victoria rebecca rachel sarah laura emma
sophie olivia amelia chloe hannah lauren megan danielle stephanie patricia maria anna mohammed
buster bailey molly poppy daisy bella max tigger snoopy smokey rocky puppy kitty doggy dog cat
council county borough district social care carer socialcare adult health nhs hospital support service commissioner
commissioning safeguarding feedback earshot
super mega big best cool hot good new old abc xyz asdf asd zxc qaz wsx
`
  .trim()
  .split(/\s+/);

/** How a letter is often written. */
const alsoWritten: Readonly<Record<string, string>> = {
  a: "a4@",
  b: "b8",
  e: "e3",
  g: "g9",
  i: "i1!",
  l: "l1!|",
  o: "o0",
  s: "s5$",
  t: "t7+",
  z: "z2",
};

/** Along these, in either direction, a finger walks. */
const walks = [
  "abcdefghijklmnopqrstuvwxyzabc",
  "01234567890123456789",
  "qwertyuiop[]",
  "asdfghjkl;'#",
  "zxcvbnm,./",
  '!"£$%^&*()_+',
  "!@#$%^&*()_+",
  "azertyuiop",
  "qsdfghjklm",
  "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/",
  "1qazxsw23edcvfr45tgbnhy67ujm,ki8",
  "!qaz@wsx#edc$rfv%tgb^yhn&ujm",
  '!qaz"wsx£edc$rfv',
  "qazwsxedcrfvtgbyhnujmikolp",
  "qweasdzxcrtyfghvbnuiojkl",
  "qweasdzxc123",
  "asdqwezxc",
  "1q2w3e4r5t6y7u8i9o0p",
  "q1w2e3r4t5y6u7i8o9p0",
  "1a2b3c4d5e6f7g8h9i0j",
  "a1b2c3d4e5f6g7h8i9j0",
  "a1s2d3f4g5h6j7k8l9",
  "zaqxswcdevfrbgtnhymju",
  "147258369",
  "741852963",
  "159357",
  "13579",
  "24680",
  "asdfjkl;",
  "aabbccddeeffgg",
  "00112233445566778899",
];

const steps: ReadonlySet<string> = new Set(
  [...walks, ...walks.map((walk) => [...walk].reverse().join(""))].flatMap((walk) =>
    Array.from({ length: walk.length - 2 }, (_, start) => walk.slice(start, start + 3)),
  ),
);

/** What may stand between and around without making it hard to guess: eight digits or signs, or two letters. */
const MOST_EXTRA = 8;
const A_LETTER = 4;
/** Said twice or more, this many characters are no harder to guess than once, and once is too short. */
const LONGEST_UNIT = 11;
const saidAgain = new RegExp(`^(.{1,${LONGEST_UNIT}})\\1+$`, "su");

/** How a word may be written, to be looked for from a place on. */
function spelling(word: string): RegExp {
  const letters = [...word].map((letter) => {
    const signs = alsoWritten[letter] ?? letter;
    return `[${signs.replace(/[\\\]^-]/g, "\\$&")}]`;
  });
  return new RegExp(letters.join(""), "y");
}
const spellings = [...new Set(commonWords)].map(spelling);

/** The words of a name that somebody would try: those of four letters and more, and all of it in one. */
const wordsOf = (name: string): string[] => {
  const words = name.toLowerCase().match(/\p{L}+/gu) ?? [];
  return [...words, words.join("")].filter((word) => word.length > 3);
};

/**
 * Whether a password is made of common words, of words of these names (the council's), of walks, repeats and a few digits and
 * signs, and of nothing else that counts.
 */
export function isCommonPassword(password: string, names: readonly string[] = []): boolean {
  const text = password.toLowerCase();
  if (new Set(text).size < 5 || saidAgain.test(text)) return true;
  const words = [...spellings, ...names.flatMap(wordsOf).map(spelling)];
  // extra[n]: the least that is left over of the first n characters, once patterns are taken out.
  const extra = new Array<number>(text.length + 1).fill(Number.POSITIVE_INFINITY);
  extra[0] = 0;
  const reach = (place: number, left: number) => {
    if (left < (extra[place] ?? 0)) extra[place] = left;
  };
  for (let place = 0; place < text.length; place++) {
    const left = extra[place]!;
    if (left > MOST_EXTRA) continue;
    reach(place + 1, left + (/\p{L}/u.test(text[place]!) ? A_LETTER : 1));
    for (const word of words) {
      word.lastIndex = place;
      if (word.test(text)) reach(word.lastIndex, left);
    }
    for (let end = place + 3; end <= text.length && isWalk(text.slice(end - 3, end)); end++) reach(end, left);
  }
  return extra[text.length]! <= MOST_EXTRA;
}

const isWalk = (three: string): boolean =>
  steps.has(three) || (three[0] === three[1] && three[1] === three[2]);
