// Owns which passwords are refused. Length and guessability only, no rules about kinds of characters (NCSC, "Password
// administration for system owners"; NIST SP 800-63B revision 4, section 3.1.1.2). Hashes nothing.
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from "./accounts.schema";

export type PasswordProblem = "short" | "long" | "common" | "personal";

/** Words that the most common leaked passwords are built of, and the ones people here would try first. */
const commonWords = [
  "password",
  "passw",
  "pass",
  "word",
  "qwertyuiop",
  "qwerty",
  "asdfghjkl",
  "zxcvbnm",
  "letmein",
  "welcome",
  "iloveyou",
  "administrator",
  "admin",
  "changeme",
  "secret",
  "login",
  "football",
  "liverpool",
  "arsenal",
  "chelsea",
  "monkey",
  "dragon",
  "sunshine",
  "princess",
  "charlie",
  "superman",
  "summer",
  "autumn",
  "winter",
  "spring",
  "council",
  "commissioner",
  "socialcare",
  "earshot",
  "please",
  "hello",
  "my",
  "is",
  "the",
  "abc",
];
const onlyCommonWords = new RegExp(`^(?:${commonWords.join("|")})+$`);

const looksLike: Record<string, string> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
  "!": "i",
};

const runs = [
  "abcdefghijklmnopqrstuvwxyz".repeat(2),
  "01234567890123456789012345678901234567890",
  "qwertyuiopasdfghjklzxcvbnm",
];
const allRuns = [...runs, ...runs.map((run) => [...run].reverse().join(""))];

/**
 * Why a password is refused, or null. Fewer than 12 characters, more than 256, built only of very common words, repeats
 * or runs of the keyboard, or repeating the person's own name or mail address.
 */
export function passwordProblem(
  password: string,
  person: { name: string; email: string },
): PasswordProblem | null {
  const characters = [...password];
  if (characters.length < SHORTEST_PASSWORD) return "short";
  if (password.length > LONGEST_PASSWORD) return "long";
  if (isCommon(password)) return "common";
  return isPersonal(password, person) ? "personal" : null;
}

function isCommon(password: string): boolean {
  const lower = password.toLowerCase();
  if (new Set(lower).size < 5 || allRuns.some((run) => run.includes(lower))) return true;
  const unadorned = lower.replace(/^[^a-z]+|[^a-z]+$/g, "");
  const read = unadorned.replace(/[^a-z]/g, (char) => looksLike[char] ?? "");
  const letters = lower.replace(/[^a-z]/g, "");
  return onlyCommonWords.test(read) || onlyCommonWords.test(letters);
}

function isPersonal(password: string, person: { name: string; email: string }): boolean {
  const letters = lettersOf(password);
  const own = [person.name, person.email, person.email.split("@")[0] ?? ""].map(lettersOf);
  return own.some(
    (words) => words.length > 2 && letters.replaceAll(words, "").length < 3 && letters.includes(words),
  );
}

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}]/gu, "");
