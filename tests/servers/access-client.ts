// Owns coming to a door of the running server as a browser would, for one visitor: their cookie, their form token, and the
// route's own answer without the page around it, so that no door is guarded only by the frame it stands in.
import { sessionCookie } from "~/features/accounts/cookie.rules";

export interface Came {
  status: number;
  /** Where it led, if it led anywhere. */
  to: string | null;
  body: string;
}

export interface Client {
  /** Asks one route for what it would show at an address. */
  look(route: string, path: string): Promise<Came>;
  /** Opens an address as a page. */
  open(path: string): Promise<Came>;
  /** Sends a form to one route. */
  send(
    route: string,
    path: string,
    fields: Readonly<Record<string, string>>,
    isUpload?: boolean,
  ): Promise<Came>;
}

const cookiesOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");

/** A visitor with a session, or without one. */
export async function clientOf(url: string, token: string | null): Promise<Client> {
  let cookie = token ? sessionCookie(false).set(token).split(";")[0]! : "";

  async function come(address: string, init: RequestInit = {}): Promise<Came> {
    const response = await fetch(url + address, {
      redirect: "manual",
      ...init,
      headers: { cookie, origin: url, ...init.headers },
    });
    const body = await response.text();
    const to = response.headers.get("x-remix-redirect") ?? response.headers.get("location");
    return { status: response.status, to, body };
  }

  const entry = await fetch(`${url}${token ? "/sign-out" : "/sign-in"}`, {
    headers: { cookie },
    redirect: "manual",
  });
  const csrf = /name="csrf" value="([^"]+)"/.exec(await entry.text())?.[1] ?? "";
  if (!csrf) throw new Error(`No form token at the entry: ${entry.status}`);
  if (!token) cookie = cookiesOf(entry);

  const alone = (route: string, path: string) =>
    `${path}${path.includes("?") ? "&" : "?"}_data=${encodeURIComponent(`routes/${route}`)}`;
  return {
    open: (path) => come(path),
    look: (route, path) => come(alone(route, path)),
    send(route, path, fields, isUpload = false) {
      const body = isUpload ? new FormData() : new URLSearchParams();
      for (const [name, value] of Object.entries({ ...fields, csrf })) body.set(name, value);
      return come(alone(route, path), { method: "POST", body });
    },
  };
}
