// Owns the names and the attributes of the cookies: a session, forms of people who are not signed in, and a browser that
// was here before.

/** A cookie by its name for this connection. */
export interface CookieWords {
  name: string;
  /** The header that sets it: until the browser closes, because many of the machines are shared, or for some days. */
  set(value: string): string;
  /** The header that removes it. */
  clear(): string;
  /** The value in a Cookie header; null when it is absent. */
  read(header: string | null | undefined): string | null;
}

function cookie(bare: string, isHttps: boolean, days: number | null = null): CookieWords {
  // The __Host- prefix makes a browser refuse the cookie from a subdomain or over http; http is for localhost only.
  const name = isHttps ? `__Host-${bare}` : bare;
  const attributes = `Path=/; HttpOnly; SameSite=Lax${isHttps ? "; Secure" : ""}`;
  return {
    name,
    set: (value) => `${name}=${value}; ${attributes}${days === null ? "" : `; Max-Age=${days * 86_400}`}`,
    clear: () => `${name}=; ${attributes}; Max-Age=0`,
    read(header) {
      for (const part of header?.split(";") ?? []) {
        const at = part.indexOf("=");
        if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim() || null;
      }
      return null;
    },
  };
}

/** The cookie that holds a session token. */
export const sessionCookie = (isHttps: boolean): CookieWords => cookie("earshot", isHttps);

/** The cookie that protects forms of people who are not signed in. */
export const formCookie = (isHttps: boolean): CookieWords => cookie("earshot-form", isHttps);

/** The cookie between a right password and the second factor. */
export const halfCookie = (isHttps: boolean): CookieWords => cookie("earshot-half", isHttps);

/** The cookie of a browser that somebody has signed in with, for half a year. It opens nothing: see sign-in-limits.server.ts. */
export const deviceCookie = (isHttps: boolean): CookieWords => cookie("earshot-device", isHttps, 180);

/** The cookie of a device on which a PIN sends; as long as the PIN can serve and a session before it. */
export const pinCookie = (isHttps: boolean): CookieWords => cookie("earshot-pin", isHttps, 30);
