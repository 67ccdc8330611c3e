// Owns the urlencoded forms that Twilio posts: reading one and writing one. It must not know what the fields mean.

/** A name that comes more than once has all its values, in the order they came. */
export type FormParams = Record<string, string | string[]>;

/** Reads a raw urlencoded body. The result has no prototype, so that no field name can reach outside the form. */
export function parseForm(rawBody: string): FormParams {
  const params: FormParams = Object.create(null);
  for (const [name, value] of new URLSearchParams(rawBody)) {
    const before = params[name];
    if (before === undefined) params[name] = value;
    else if (typeof before === "string") params[name] = [before, value];
    else before.push(value);
  }
  return params;
}

/** Writes a form as the raw body Twilio would post. */
export function encodeForm(params: FormParams): string {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    for (const one of typeof value === "string" ? [value] : value) body.append(name, one);
  }
  return body.toString();
}
