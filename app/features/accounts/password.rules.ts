// Owns which passwords are refused. Length and guessability only, no rules about kinds of characters (NCSC, "Password
// administration for system owners"; NIST SP 800-63B revision 4, section 3.1.1.2). Hashes nothing.
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from "./accounts.schema";
import { isCommonPassword } from "./common-passwords.rules";

export type PasswordProblem = "short" | "long" | "common" | "personal";

/**
 * Why a password is refused, or null. Fewer than 12 characters, more than 256, built of very common words, the council's name,
 * repeats or walks over the keyboard, or repeating the person's own name or mail address.
 */
export function passwordProblem(
  password: string,
  person: { name: string; email: string },
  council: string,
): PasswordProblem | null {
  const characters = [...password];
  if (characters.length < SHORTEST_PASSWORD) return "short";
  if (password.length > LONGEST_PASSWORD) return "long";
  if (isCommonPassword(password, [council])) return "common";
  return isPersonal(password, person) ? "personal" : null;
}

function isPersonal(password: string, person: { name: string; email: string }): boolean {
  const letters = lettersOf(password);
  const own = [person.name, person.email, person.email.split("@")[0] ?? ""].map(lettersOf);
  return own.some(
    (words) => words.length > 2 && letters.replaceAll(words, "").length < 3 && letters.includes(words),
  );
}

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}]/gu, "");
