// Owns the joining of class names. Knows nothing of any one component.

/** Joins the class names that are set with one space; false, null, undefined and "" are left out. */
export function classNames(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(" ");
}
