// Owns taking out of words what looks like a person or a key to something: phone and NHS numbers, mail addresses, postcodes,
// bearer tokens and the secret part of a link. It leans to taking out too much. Pure.

const shapes: readonly (readonly [RegExp, string])[] = [
  // The secret of a link is its last part: /invitation/…, /first-admin/…, /reset/…
  [/(\/(?:first-admin|invitation|reset|new-password|confirm)[\w-]*\/)[^\s/?#"']+/gi, "$1[hidden]"],
  [/\b(bearer|basic|token|cookie|csrf|password|code)([\s:=]+)[^\s,;"'&]{6,}/gi, "$1$2[hidden]"],
  [/[^\s@"'<>]+@[^\s@"'<>]+\.[^\s@"'<>]+/g, "[hidden]"],
  [/\+?\d(?:[\s().\-/]{0,3}\d){8,}/g, "[hidden]"],
  [/\b[A-Z]{1,2}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}\b/gi, "[hidden]"],
  [/[A-Za-z0-9_-]{40,}/g, "[hidden]"],
];

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;

/** The words without what looks personal. Record ids stay, because they say nothing to whoever has no right to look. */
export function withoutPersonal(words: string): string {
  const ids: string[] = [];
  // Put aside first: parts of an id look like numbers.
  let rest = words.replace(uuid, (id) => {
    ids.push(id);
    return `\0${ids.length - 1}\0`;
  });
  for (const [shape, instead] of shapes) rest = rest.replace(shape, instead);
  return rest.replace(/\0(\d+)\0/g, (_, at: string) => ids[Number(at)] ?? "");
}
