// Owns turning the bytes of a file into text: encodings, and files that are not text at all. Knows nothing of contracts.
import type { Refusal } from "./notice.schema";

const signatures: readonly [kind: string, bytes: readonly number[]][] = [
  ["zip", [0x50, 0x4b, 0x03, 0x04]],
  ["zip", [0x50, 0x4b, 0x05, 0x06]],
  ["pdf", [0x25, 0x50, 0x44, 0x46]],
  ["workbook", [0xd0, 0xcf, 0x11, 0xe0]],
  ["gzip", [0x1f, 0x8b]],
];

const multiByte = /[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}|[\x80-\xff]/g;

/**
 * The text of a file: UTF-8 or UTF-16 with or without a byte order mark, otherwise Windows-1252, also where a file mixes
 * UTF-8 and Windows-1252. Refuses what is empty, packed, a picture, a web page or otherwise not text.
 */
export function textOfFile(bytes: Uint8Array): { text: string } | Refusal {
  for (const [kind, signature] of signatures) {
    if (signature.every((byte, at) => bytes[at] === byte)) return { refused: kind };
  }
  const text = decode(bytes).replaceAll("\ufeff", "");
  if (text.trim() === "") return { refused: "empty" };
  if (text.includes("\0")) return { refused: "binary" };
  if (/^\s*<(!doctype|html|\?xml|[a-z]+[\s>])/i.test(text.slice(0, 300))) return { refused: "webPage" };
  return { text: mend(text) };
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const sample = bytes.subarray(0, 4096);
  const zerosAt = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zerosAt[at % 2]!++;
  });
  if (zerosAt[1]! > sample.length / 4 && zerosAt[0] === 0) return new TextDecoder("utf-16le").decode(bytes);
  if (zerosAt[0]! > sample.length / 4 && zerosAt[1] === 0) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8 throughout: each run of bytes that is UTF-8 is read so, and every other byte as Windows-1252.
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
      .toString("latin1")
      .replace(multiByte, (run) =>
        run.length > 1 ? Buffer.from(run, "latin1").toString("utf8") : fromWindows(run),
      );
  }
}

/** The characters that Windows-1252 has at 0x80 to 0x9f, where Latin-1 has controls; Node's own decoder leaves them out. */
const windowsOnly = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function fromWindows(latin: string): string {
  return windowsOnly[latin.charCodeAt(0) - 0x80] ?? latin;
}

const mojibake: readonly [RegExp, string][] = [
  [/â€™/g, "’"],
  [/â€˜/g, "‘"],
  [/â€œ/g, "“"],
  [/â€[\u009d”]/g, "”"],
  [/â€“/g, "–"],
  [/â€”/g, "—"],
  [/Â£/g, "£"],
  [/Â[ \u00a0]/g, " "],
];

/** Mends what comes of reading UTF-8 as Windows-1252 once too often, as many published registers show. */
function mend(text: string): string {
  if (!/â€|Â[£\u00a0 ]/.test(text)) return text;
  return mojibake.reduce((mended, [broken, whole]) => mended.replace(broken, whole), text);
}
