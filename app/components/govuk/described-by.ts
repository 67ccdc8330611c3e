// Owns the ids by which a field is tied to its hint and its error. Draws nothing.
import { hasParts } from "./attributes";

export interface Description {
  readonly hintId: string;
  readonly errorId: string;
  /** Ids for aria-describedby, in the order they are read out; undefined when there are none. */
  readonly describedBy: string | undefined;
}

/** The ids of a field's hint and error, and what aria-describedby must say. */
export function describe(
  idPrefix: string,
  field: { describedBy?: string | undefined; hint?: unknown; error?: unknown },
): Description {
  const hintId = `${idPrefix}-hint`;
  const errorId = `${idPrefix}-error`;
  const ids = [field.describedBy, hasParts(field.hint) && hintId, hasParts(field.error) && errorId];
  return { hintId, errorId, describedBy: ids.filter(Boolean).join(" ") || undefined };
}
