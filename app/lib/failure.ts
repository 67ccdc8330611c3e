// Owns what a page that could not be made may say of it: what kind of failure it is, and the sentence that came with it.
import { isRouteErrorResponse } from "@remix-run/react";

export interface Failure {
  kind: "notFound" | "forbidden" | "broken";
  /** A sentence for the person, already in their language, where whoever failed gave one. */
  said: string | null;
}

/** Reads what a page threw. Only the sentences that routes throw on purpose are passed on. */
export function failureOf(error: unknown): Failure {
  if (!isRouteErrorResponse(error)) return { kind: "broken", said: null };
  const kind = error.status === 404 ? "notFound" : error.status === 403 ? "forbidden" : "broken";
  const said = typeof error.data === "string" && error.data !== "" ? error.data : null;
  return { kind, said };
}
