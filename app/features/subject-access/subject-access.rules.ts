// Owns reading the one key by which a person's data is found, and which number of a request may stand in the audit trail. Pure.
import { normalisePhone } from "~/lib/phone";
import { parseReference } from "../intake/reference.rules";
import type { KeyKind } from "./subject-access.schema";

/** A key as it is looked for. Each is compared whole: nothing here matches a part of a number or a word. */
export type SubjectKey = { readonly kind: KeyKind; readonly value: string };

const CASE = /^[A-Z][A-Z0-9]*(?:[-/][A-Z0-9]+)*$/;
const MOST_CASE = 24;

/**
 * Whether this can be the number of a request, in capitals ("SAR-2026-014"): it begins with a letter and holds a digit. The
 * audit trail keeps it, so it may be neither the key nor anything else by which a person is found: no telephone or NHS number,
 * no reference of an item.
 */
export function isCaseReference(text: string, key: string): boolean {
  if (text.length < 3 || text.length > MOST_CASE || !CASE.test(text)) return false;
  if (!/\d/.test(text) || text.replace(/\D/g, "").length > 8) return false;
  return parseReference(text) === null && bare(text) !== bare(key);
}

const bare = (text: string): string => text.toUpperCase().replace(/[^A-Z0-9]/g, "");

/** The key that was given, or null where it is no whole one of its kind: then nobody has it. */
export function readKey(kind: KeyKind, given: string): SubjectKey | null {
  const value =
    kind === "phone" ? normalisePhone(given) : kind === "reference" ? parseReference(given) : given.trim();
  return value ? { kind, value } : null;
}
