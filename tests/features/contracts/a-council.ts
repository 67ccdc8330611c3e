// Owns a council for tests of contracts: the fixture register imported, and who may do what.
import path from "node:path";
import type { AccountActor, Role } from "~/features/accounts/actor.schema";
import { authorize, authorizeSystem } from "~/features/accounts/authorize.rules";
import { makeAuditService } from "~/features/audit/audit.service.server";
import { makeContractsService } from "~/features/contracts/contracts.service.server";
import { translatorFor } from "~/i18n/i18n";
import { testVault } from "../../kit/builders";
import { testClock } from "../../kit/clock";
import { testStore } from "../../kit/store";

export const councilId = "northmere";
export const t = translatorFor("en");
const signedIn = (role: Role): AccountActor => ({
  kind: "account",
  accountId: role,
  councilId,
  name: "Someone",
  roles: [role],
});
export const read = authorize(signedIn("call_handler"), "contract:read");
export const edit = authorize(signedIn("admin"), "contract:edit");

/** A council with the fixture register, and the id of its contract for home care in the north. */
export async function aCouncil() {
  const store = testStore();
  const clock = testClock("2026-11-24T10:00:00Z");
  const contracts = makeContractsService({
    store,
    clock,
    audit: makeAuditService({ store, clock, vault: testVault }),
  });
  const by = authorizeSystem(councilId, "contract:import", "import");
  await contracts.importFiles(by, [path.resolve("tests/fixtures/registers/northmere-register.csv")]);
  const find = async (words: string): Promise<string> =>
    (await contracts.listContracts(read, { words, scope: "all" })).items[0]!.id;
  return { store, clock, contracts, find, north: await find("home care north") };
}

type Kit = Awaited<ReturnType<typeof aCouncil>>;

export const aBody = (contracts: Kit["contracts"], name: string, kind = "council") =>
  contracts.addBody(edit, { name, kind });

/** A post for older people at a body, held by Marian Holt. */
export async function aPost({ contracts }: Kit, bodyId: string, more: object = {}): Promise<string> {
  const postId = await contracts.addPost(edit, { bodyId, title: "Head of Commissioning, older people" });
  await contracts.addRemit(edit, postId, { clientGroup: "older_people", startsOn: "2020-01-01" });
  await contracts.addHolder(edit, postId, {
    standing: "substantive",
    name: "Marian Holt",
    accountId: "commissioner",
    startsOn: "2020-01-01",
    ...more,
  });
  return postId;
}

export const words = { aliases: ["Harbour", "the home carers"], clientGroups: ["older_people"] };
