// Owns reading an OCDS versioned release, in which every field is the list of what it has been, as its latest state.
import { isObject } from "./ocds.schema";

/** The latest value of every field; ids, which are not versioned, stay. */
export function flattenVersioned(versioned: unknown): unknown {
  if (Array.isArray(versioned)) {
    const isHistory =
      versioned.length > 0 &&
      versioned.every((each) => isObject(each) && "releaseDate" in each && "value" in each);
    if (!isHistory) return versioned.map(flattenVersioned);
    const inOrder = [...versioned].sort((a, b) => (String(a.releaseDate) < String(b.releaseDate) ? -1 : 1));
    return inOrder.at(-1)?.value ?? null;
  }
  if (!isObject(versioned)) return versioned;
  const flat: Record<string, unknown> = Object.fromEntries(
    Object.entries(versioned).map(([name, held]) => [name, flattenVersioned(held)]),
  );
  const dates = [...JSON.stringify(versioned).matchAll(/"releaseDate":"([^"]+)"/g)]
    .map((match) => match[1]!)
    .sort();
  if ("ocid" in flat && !("date" in flat) && dates.length > 0) flat.date = dates.at(-1);
  return flat;
}
