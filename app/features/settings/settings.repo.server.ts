// Owns the SQL of councils and their settings.
import { eq } from "drizzle-orm";
import { council } from "~db/schema";
import type { Db, Tx } from "~db/store";
import type { CouncilSettings } from "./settings.schema";

export type CouncilRow = typeof council.$inferSelect;

/** Every council of this deployment, oldest first. */
export async function listCouncils(db: Db): Promise<CouncilRow[]> {
  return db.select().from(council).orderBy(council.createdAt);
}

/** Adds a council. */
export async function addCouncil(tx: Tx, row: CouncilRow): Promise<void> {
  await tx.insert(council).values(row);
}

/** Replaces a council's settings; false where there is no such council. */
export async function setSettings(tx: Tx, councilId: string, settings: CouncilSettings): Promise<boolean> {
  const changed = await tx
    .update(council)
    .set({ settings })
    .where(eq(council.id, councilId))
    .returning({ id: council.id });
  return changed.length === 1;
}

/** Replaces a council's own names and numbers. */
export async function setIdentity(
  tx: Tx,
  councilId: string,
  identity: Pick<CouncilRow, "name" | "shortName" | "host" | "smsNumber">,
): Promise<void> {
  await tx.update(council).set(identity).where(eq(council.id, councilId)).returning({ id: council.id });
}
