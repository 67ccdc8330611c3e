// Owns refusing a password that will not do, in words, before it is hashed.
import { AppError } from "~/lib/app-error";
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from "./accounts.schema";
import { passwordProblem } from "./password.rules";
import { hashPassword } from "./password-hash.server";

/** The hash of a password that will do for a person of the council with this name. Throws AppError "bad_input" otherwise. */
export async function hashGood(
  password: string,
  person: { name: string; email: string },
  council: string,
): Promise<string> {
  const problem = passwordProblem(password, person, council);
  if (problem) {
    throw new AppError("bad_input", `accounts:password.${problem}`, {
      least: SHORTEST_PASSWORD,
      most: LONGEST_PASSWORD,
    });
  }
  return hashPassword(password);
}
