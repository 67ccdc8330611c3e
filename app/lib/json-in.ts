// Owns reading JSON that came from outside and may be none.

/** What the words say as JSON; null where they are none. */
export function jsonIn(words: string): unknown {
  try {
    return JSON.parse(words);
  } catch {
    return null;
  }
}
