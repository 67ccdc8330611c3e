// Owns the secrets that travel in cookies and links: made here, kept only as their digest.
import { createHash, randomBytes } from "node:crypto";

/** 256 random bits, safe in a cookie or an address (43 characters). */
export const newToken = (): string => randomBytes(32).toString("base64url");

/** What is stored of a token: SHA-256 in hex. No salt or stretching is needed, because a token cannot be guessed. */
export const tokenDigest = (token: string): string => createHash("sha256").update(token).digest("hex");
