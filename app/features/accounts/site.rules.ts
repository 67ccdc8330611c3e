// Owns how a council is reached: by the configured address, under the council's own host where one is set. Pure.

/** The origin of a council's pages. `publicUrl` is the deployment's; `host` the council's own, null where it has none. */
export function originOf(publicUrl: string, host: string | null): string {
  const url = new URL(publicUrl);
  if (host) url.hostname = host;
  return url.origin;
}

/** What was set up for the council of one host, or for the only council there is; null for any other council. */
export function setUpFor<T extends { host: string | null }>(
  setup: T | null | undefined,
  council: { host: string | null; isOnly: boolean },
): T | null {
  if (!setup) return null;
  const isTheirs = setup.host === null ? council.isOnly : setup.host === council.host;
  return isTheirs ? setup : null;
}
