// Owns drawing a sample that comes out the same each time it is drawn with the same seed. Pure.

/** FNV-1a over UTF-16 units, then the last steps of MurmurHash3, so that keys which differ in one letter lie far apart. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/**
 * At most `count` of these, each as likely as any other: those whose key, put behind the seed, has the lowest number. Adding
 * to what was drawn draws from all of it, so that a long list can be drawn from in parts: `draw(s, [...draw(s, a), ...b])`.
 */
export function draw<T>(seed: string, items: readonly T[], count: number, keyOf: (item: T) => string): T[] {
  return items
    .map((item) => ({ item, key: keyOf(item), place: hash(`${seed}|${keyOf(item)}`) }))
    .sort((a, b) => a.place - b.place || (a.key < b.key ? -1 : 1))
    .slice(0, count)
    .map(({ item }) => item);
}
