// Owns how passwords are kept: argon2id in the PHC string format. Decides nothing about which passwords will do.
import { hash, verify } from "@node-rs/argon2";

/**
 * 19 MiB, two passes, one lane, 16 bytes of salt: the first of the equal-strength settings of the OWASP Password Storage
 * Cheat Sheet, which keeps memory bearable when many people sign in at nine o'clock. argon2id is the library's default.
 */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 };

/** The PHC string of a password. Takes tens of milliseconds, off the event loop. */
export const hashPassword = (password: string): Promise<string> => hash(sameBytes(password), parameters);

/** Whether the password is the one that was hashed. */
export const isPassword = (phc: string, password: string): Promise<boolean> =>
  verify(phc, sameBytes(password));

// Two keyboards may write one accented letter in two ways.
const sameBytes = (password: string): string => password.normalize("NFKC");
