// Owns a table of words and what is known of each, in two typed arrays: a third of a million words in five megabytes, where a
// Map of strings would take six times as much. Words are known by a 32-bit hash alone; of all words that are not in the
// table, fewer than one in ten thousand is taken for another.

export interface WordFlags {
  /** Adds flags to a word. */
  add(word: string, flags: number): void;
  /** The flags of a word, 0 where it is unknown. */
  of(word: string): number;
}

/** An empty table for at most half as many words as `slots`, a power of two. */
export function makeWordFlags(slots: number): WordFlags {
  const keys = new Uint32Array(slots);
  const flagsAt = new Uint16Array(slots);
  function slotOf(word: string): number {
    const key = hash(word);
    let slot = key & (slots - 1);
    while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & (slots - 1);
    return slot;
  }
  return {
    add(word, flags) {
      const slot = slotOf(word);
      keys[slot] = hash(word);
      flagsAt[slot] = flagsAt[slot]! | flags;
    },
    of: (word) => flagsAt[slotOf(word)]!,
  };
}

/** FNV-1a over UTF-16 units with a last mixing, never 0. */
function hash(word: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) h = Math.imul(h ^ word.charCodeAt(i), 0x01000193);
  h ^= h >>> 15;
  h = Math.imul(h, 0x2c1b3c6d);
  return (h ^ (h >>> 13)) >>> 0 || 1;
}
