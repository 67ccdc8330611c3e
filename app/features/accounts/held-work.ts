// Owns what a room says of the work that somebody holds in it, so that it can be handed over when they leave or move on.
// Each room that lets people hold something registers one; accounts knows none of them.
import type { Tx } from "~db/store";
import type { Actor } from "./actor.schema";
import type { Action } from "./authorize.rules";

export const heldKinds = [
  "tasks",
  "concerns",
  "duty",
  "posts",
  "deputy_of",
  "named_items",
  "reviews",
] as const;
export type HeldKind = (typeof heldKinds)[number];

/** Who takes over: somebody who works here and may do this kind of work. */
export interface TakesOver {
  id: string;
  name: string;
  email: string;
}

export interface HandOver {
  councilId: string;
  fromId: string;
  /** Null where nobody stands in: the work goes back to the common queue. */
  to: TakesOver | null;
  /** Who decided it. */
  by: Actor;
  at: Date;
}

/** How much went to whoever takes over, and how much waits for anybody. */
export interface HandedOver {
  moved: number;
  left: number;
}

export interface HeldWork {
  kind: HeldKind;
  /** What one must be allowed to do to hold it; null where it is the person's whatever their role. */
  needs: Action | null;
  count(councilId: string, accountId: string): Promise<number>;
  handOver(tx: Tx, work: HandOver): Promise<HandedOver>;
  /** Once the hand-over is durable. */
  settle?(): Promise<void>;
}
