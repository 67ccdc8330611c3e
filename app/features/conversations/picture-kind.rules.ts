// Owns what counts as a picture: by its first bytes, never by the name or type that came with it.

const starts: readonly (readonly [string, readonly number[]])[] = [
  ["image/jpeg", [0xff, 0xd8, 0xff]],
  ["image/png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ["image/gif", [0x47, 0x49, 0x46, 0x38]],
];

/** The media type of a picture, or null for anything else (an empty file, a renamed program). */
export function kindOfPicture(bytes: Uint8Array): string | null {
  const found = starts.find(([, start]) => start.every((byte, at) => bytes[at] === byte));
  if (found) return found[0];
  const ascii = Buffer.from(bytes.subarray(0, 12)).toString("latin1");
  if (ascii.startsWith("RIFF") && ascii.endsWith("WEBP")) return "image/webp";
  return /^.{4}ftyp(heic|heix|mif1|msf1)/s.test(ascii) ? "image/heic" : null;
}
