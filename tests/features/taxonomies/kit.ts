// Owns what tests about the code lists share: the service on a store, the project's own lists loaded, and people who ask.
import path from "node:path";
import type { Role } from "~/features/accounts/actor.schema";
import { type Action, authorize } from "~/features/accounts/authorize.rules";
import { type Holdings, noHoldings } from "~/features/accounts/scope.rules";
import { makeAuditService } from "~/features/audit/audit.service.server";
import { readLists } from "~/features/taxonomies/read-lists.server";
import { loadTaxonomies, makeTaxonomiesService } from "~/features/taxonomies/taxonomies.service.server";
import type { Store } from "~db/store";
import { aCouncil, anAccount, testCouncilId, testVault } from "../../kit/builders";
import { testClock } from "../../kit/clock";
import { testStore } from "../../kit/store";

/** The service alone, on a store of the caller's. */
export function taxonomiesOn(store: Store, clock = testClock()) {
  return makeTaxonomiesService({ store, clock, audit: makeAuditService({ store, clock, vault: testVault }) });
}

/** A council with the project's themes, on 24 November 2026 at 10 o'clock. */
export async function themesKit() {
  const store = testStore();
  const clock = testClock();
  const audit = makeAuditService({ store, clock, vault: testVault });
  const taxonomies = makeTaxonomiesService({ store, clock, audit });
  await aCouncil(store);
  const lists = (await readLists(path.resolve("db/seed/taxonomies"))).filter(({ list }) => list === "themes");
  await store.write((tx) => loadTaxonomies(tx, testCouncilId, lists, "2026-01-01"));

  async function person(roles: Role[] = ["analyst"], holdings: Partial<Holdings> = {}) {
    const found = await anAccount(store, { roles });
    const actor = { ...found, holdings: { ...noHoldings, ...holdings } };
    return { actor, can: <A extends Action>(action: A) => authorize(actor, action) };
  }
  const analyst = await person();
  const editor = analyst.can("taxonomies:edit");
  const seeing = analyst.can("feedback:search");

  /** Previews a change, as the page does, and makes it. */
  async function change(code: string, input: object): Promise<string> {
    const { seen } = await taxonomies.previewChange(editor, code, input, seeing);
    return taxonomies.changeTheme(editor, code, input, seen);
  }
  return { store, clock, audit, taxonomies, lists, person, analyst, editor, seeing, change };
}
