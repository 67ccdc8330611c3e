// Owns the address that Twilio posts delivery reports to. A report can overtake the answer to the send it is about, so
// the address carries the job, by which the row is found either way.

const JOB = "job";

/** The status address for one job: `?job=<jobId>` is added to whatever query it has. Throws `TypeError` for no address. */
export function statusCallbackFor(statusCallbackUrl: string, jobId: string): string {
  const url = new URL(statusCallbackUrl);
  url.searchParams.set(JOB, jobId);
  return url.toString();
}

/** The job in a status address, or null. Takes a whole address or a path with its query. */
export function jobIdOf(url: string): string | null {
  const query = url.indexOf("?");
  return query === -1 ? null : new URLSearchParams(url.slice(query + 1)).get(JOB);
}
