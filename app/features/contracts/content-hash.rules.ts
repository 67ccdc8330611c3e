// Owns when two things say the same: a hash of content that does not mind the order of fields.
import { createHash } from "node:crypto";

/** SHA-256, in hex, of a value as JSON with its fields in order. */
export function contentHash(value: unknown): string {
  const text = JSON.stringify(value, (_, held: unknown) =>
    typeof held === "object" && held !== null && !Array.isArray(held)
      ? Object.fromEntries(Object.entries(held).sort(([a], [b]) => (a < b ? -1 : 1)))
      : held,
  );
  return createHash("sha256").update(text).digest("hex");
}
