// Owns the names and the attributes of the two cookies: one for a session, one for forms of people who are not signed in.

/** A cookie by its name for this connection. */
export interface CookieWords {
  name: string;
  /** The header that sets it, until the browser closes: many of the machines are shared. */
  set(value: string): string;
  /** The header that removes it. */
  clear(): string;
  /** The value in a Cookie header; null when it is absent. */
  read(header: string | null | undefined): string | null;
}

function cookie(bare: string, isHttps: boolean): CookieWords {
  // The __Host- prefix makes a browser refuse the cookie from a subdomain or over http; http is for localhost only.
  const name = isHttps ? `__Host-${bare}` : bare;
  const attributes = `Path=/; HttpOnly; SameSite=Lax${isHttps ? "; Secure" : ""}`;
  return {
    name,
    set: (value) => `${name}=${value}; ${attributes}`,
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
