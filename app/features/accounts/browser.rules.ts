// Owns what is kept of where a session comes from: the kind of browser, and a network address as a group. Pure.

/** Kinds of browser that people know by name. */
export const browserFamilies = ["edge", "opera", "samsung", "firefox", "chrome", "safari", "other"] as const;
export type BrowserFamily = (typeof browserFamilies)[number];

/** What the browser brought to the door. */
export interface AtTheDoor {
  /** Network address, for counting tries; it is never stored. */
  ip: string;
  /** The User-Agent header; only the kind of browser is kept of it. */
  userAgent?: string | null | undefined;
  /** The token in the cookie of a browser that was here before. */
  device?: string | null | undefined;
}

// In this order, because nearly every browser calls itself several others too.
const marks: readonly (readonly [BrowserFamily, RegExp])[] = [
  ["edge", /\bEdg(?:e|A|iOS)?\//],
  ["opera", /\b(?:OPR|OPT|Opera)\//],
  ["samsung", /\bSamsungBrowser\//],
  ["firefox", /\b(?:Firefox|FxiOS)\//],
  ["chrome", /\b(?:Chrome|CriOS|Chromium)\//],
  ["safari", /\bSafari\//],
];

/** The kind of browser that a User-Agent header tells of; null where there is no header. */
export function browserFamily(userAgent: string | null | undefined): BrowserFamily | null {
  if (!userAgent) return null;
  return marks.find(([, mark]) => mark.test(userAgent))?.[0] ?? "other";
}

const isSix = (ip: string): boolean => ip.includes(":");

/** The first parts of an address, 8 bits each in IPv4 and 16 in IPv6. */
function firstParts(ip: string, parts: number): string {
  if (!isSix(ip)) return ip.split(".").slice(0, parts).join(".");
  const [head = "", tail = ""] = ip.replace(/%.*$/, "").split("::");
  const left = head.split(":").filter(Boolean);
  const right = tail.split(":").filter(Boolean);
  const zeros = Array<string>(Math.max(0, 8 - left.length - right.length)).fill("0");
  return [...left, ...zeros, ...right]
    .slice(0, parts)
    .map((part) => Number.parseInt(part, 16).toString(16))
    .join(":");
}

/** An IPv4 address that a socket for both kinds writes as IPv6. */
const plain = (ip: string): string => ip.replace(/^::ffff:(?=\d+\.)/i, "");

/** One household or library as it is counted: an IPv4 address, or the /64 that an IPv6 subscriber has (RFC 6177). */
export function addressOf(ip: string): string {
  const bare = plain(ip);
  return isSix(bare) ? firstParts(bare, 4) : bare;
}

/** The neighbourhood that one guesser can move within: an IPv4 /24, or an IPv6 /48. */
export const addressGroupOf = (ip: string): string => firstParts(plain(ip), 3);
