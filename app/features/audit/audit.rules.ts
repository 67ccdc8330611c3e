// Owns the limit on what the audit trail may hold. It cannot tell a name from a code, so it refuses anything that is not
// short and flat; a caller passes ids and codes.
import type { AuditValue } from "./audit.schema";

/** Longest text of a value, in UTF-16 units. */
export const LONGEST_DETAIL = 200;
const MOST_DETAILS = 20;

/** Throws RangeError when a detail is long, nested, not finite, or one of too many. */
export function checkDetail(detail: Readonly<Record<string, AuditValue>>): void {
  let count = 0;
  for (const key in detail) {
    const value: unknown = detail[key];
    const isFlat =
      value === null ||
      typeof value === "boolean" ||
      (typeof value === "number" && Number.isFinite(value)) ||
      (typeof value === "string" && value.length <= LONGEST_DETAIL);
    if (!isFlat || ++count > MOST_DETAILS)
      throw new RangeError(`The audit trail takes short codes and ids only; "${key}" is refused`);
  }
}
