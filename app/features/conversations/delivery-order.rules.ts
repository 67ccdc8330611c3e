// Owns the order in which a text's states follow each other, because reports come late, twice and out of order.

const rank: Readonly<Record<string, number>> = {
  queued: 0,
  sending: 1,
  sent: 2,
  undelivered: 3,
  failed: 3,
  delivered: 4,
  cancelled: 5,
};

/** Whether a state comes after the one that is kept. A delivery that arrives after a failure counts; the reverse does not. */
export function isLater(next: string, kept: string): boolean {
  return (rank[next] ?? -1) > (rank[kept] ?? -1);
}
