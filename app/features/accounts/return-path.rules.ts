// Owns where people go after signing in: one of our own pages, whatever an address asks for. Pure.

/** Where work begins. */
export const FIRST_PAGE = "/today";
const ELSEWHERE = "https://elsewhere.invalid";

/** One of our own paths as it was given; the first page of the desk for anything that leads, or could be read to lead, elsewhere. */
export function returnPath(given: string | null | undefined): string {
  if (!given || given.length > 500 || !/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(given)) return FIRST_PAGE;
  const read = URL.canParse(given, ELSEWHERE) ? new URL(given, ELSEWHERE) : null;
  const isOwn = read?.origin === ELSEWHERE && !read.pathname.startsWith("//");
  // Ways in and out lead nowhere once somebody is in.
  const isDoor = read ? /^\/sign-(?:in|out)(?:\/|$)/.test(read.pathname) : false;
  return isOwn && !isDoor ? `${read.pathname}${read.search}` : FIRST_PAGE;
}
