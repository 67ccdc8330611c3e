// Owns the three commands that take words of their own: STATUS and a reference, HEARD and a key, WHO and a service.
// What the words stand for is looked up elsewhere; a sentence that only begins with such a word is no command.
import { plainWords } from "./plain-words.rules";
import { serviceNameIn } from "./service-name.rules";

export interface CommandWithWords {
  readonly intent: "STATUS" | "HEARD" | "WHO" | "READ";
  readonly argument: string;
}

const begins = /^[^\p{L}\p{N}]*(status|heard|read|who)(?:\s*[:,.\-\u2010-\u2015]+\s*|\s+)(.+)$/isu;

const reference = /^[a-z]{3,7}[\s,.-]*\d{2,3}[\s,.-]*[a-z]{2,5}$/;
const oneToken = /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/;
const keyGroups = /^[a-z0-9]{2,8}(?: [a-z0-9]{2,8}){1,5}$/;

/** STATUS, HEARD, WHO (or READ) with what follows it, or null. */
export function commandWithWords(message: string): CommandWithWords | null {
  if (message.length > 200) return null;
  const found = begins.exec(message.trim());
  if (!found) return null;
  const rest = found[2]!.trim();
  switch (found[1]!.toLowerCase()) {
    case "status":
      return isReference(rest) ? { intent: "STATUS", argument: trimmed(rest) } : null;
    case "read":
      return reference.test(spaced(rest)) ? { intent: "READ", argument: trimmed(rest) } : null;
    case "heard":
      return isKey(rest) ? { intent: "HEARD", argument: trimmed(rest) } : null;
    default: {
      const name = serviceNameIn(rest.replace(/^(?:commissions?|commissioned)\s+/i, ""));
      return name ? { intent: "WHO", argument: name } : null;
    }
  }
}

const trimmed = (rest: string): string => rest.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");

const spaced = (rest: string): string =>
  trimmed(plainWords(rest).replace(/[\u2010-\u2015]/g, "-")).replace(
    /^(?:ref|reference|for|of|number)[\s:.]+/,
    "",
  );

/** In the shape of a reference, or one unbroken run of letters and digits that has a digit. */
function isReference(rest: string): boolean {
  const plain = spaced(rest);
  return reference.test(plain) || (oneToken.test(plain) && /\d/.test(plain) && plain.length <= 20);
}

/** One unbroken run with a digit or a hyphen, or groups that each have a digit: "heard 2 carers shouting" is no key. */
function isKey(rest: string): boolean {
  const plain = spaced(rest);
  if (plain.length < 4 || plain.length > 40) return false;
  if (oneToken.test(plain)) return /[\d-]/.test(plain);
  return (
    reference.test(plain) || (keyGroups.test(plain) && plain.split(" ").every((group) => /\d/.test(group)))
  );
}
