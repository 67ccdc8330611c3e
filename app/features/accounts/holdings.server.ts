// Owns finding what an account's grants come to today. Most accounts have none, and cost one prepared read.
import { bodiesOn } from "~/features/contracts/commissioning.rules";
import { nameKey } from "~/features/contracts/plain-values.rules";
import type { Db } from "~db/store";
import type { Grant } from "./grants.schema";
import * as repo from "./scope.repo.server";
import { type Holdings, isOnDay, noHoldings } from "./scope.rules";

/** What an account holds on a UK calendar day. */
export async function holdingsOf(
  db: Db,
  councilId: string,
  accountId: string,
  day: string,
): Promise<Holdings> {
  const grants = (await repo.listGrants(db, councilId, accountId)).filter((grant) => isOnDay(grant, day));
  if (grants.length === 0) return noHoldings;
  const valuesOf = (kind: Grant["kind"]) =>
    grants.filter((grant) => grant.kind === kind).map((grant) => grant.value);
  const purposes = grants.flatMap(({ kind, value, purpose }) =>
    kind === "purpose" ? value : (purpose ?? []),
  );
  const bodies = await ownBodies(db, councilId, valuesOf("body"), day);
  return {
    bodies,
    bodyContracts: bodies.length > 0 ? await repo.listContractsOfBodies(db, councilId, bodies, day) : [],
    sharedContracts: await sharedWith(db, councilId, bodies, valuesOf("agreement"), day),
    organisations: valuesOf("organisation").map(nameKey),
    organisationContracts: await providedBy(db, councilId, valuesOf("organisation")),
    clients: valuesOf("client"),
    narrowedTo: await narrowedTo(db, councilId, valuesOf("contract"), valuesOf("client_group")),
    purposes: [...new Set(purposes)],
  };
}

/** The bodies granted, and those that are gone and whose work they carry on today. */
async function ownBodies(
  db: Db,
  councilId: string,
  granted: readonly string[],
  day: string,
): Promise<string[]> {
  if (granted.length === 0) return [];
  const { bodies, successions } = await repo.readBodies(db, councilId);
  return bodies
    .map((body) => body.id)
    .filter(
      (id) =>
        granted.includes(id) || bodiesOn(bodies, successions, id, day).some((on) => granted.includes(on)),
    );
}

/** Contracts shared under these agreements, each in force and with one of the bodies as a party. */
async function sharedWith(
  db: Db,
  councilId: string,
  bodies: readonly string[],
  agreementIds: readonly string[],
  day: string,
): Promise<string[]> {
  if (agreementIds.length === 0) return [];
  const agreements = await repo.listAgreements(db, councilId);
  return agreements
    .filter((each) => agreementIds.includes(each.id) && isOnDay(each, day))
    .filter((each) => each.parties.some((party) => bodies.includes(party)))
    .flatMap((each) => each.contractIds);
}

/** Contracts that name one of these organisations among their providers, by the whole of its name. */
async function providedBy(db: Db, councilId: string, names: readonly string[]): Promise<string[]> {
  const found = await Promise.all(
    names.map(async (name) => {
      const key = nameKey(name);
      // A word that the name shows as it compares, to look at few contracts; where there is none, at all of them.
      const shown = key.split(" ").filter((word) => name.toLowerCase().includes(word));
      const longest = shown.toSorted((a, b) => b.length - a.length)[0] ?? "";
      const rows = key ? await repo.listContractsNaming(db, councilId, longest) : [];
      return rows.filter((row) => row.providers.some((provider) => nameKey(provider) === key));
    }),
  );
  return [...new Set(found.flat().map((row) => row.id))];
}

async function narrowedTo(
  db: Db,
  councilId: string,
  contractIds: readonly string[],
  groups: readonly string[],
): Promise<string[] | null> {
  if (contractIds.length === 0 && groups.length === 0) return null;
  const forGroups = groups.length > 0 ? await repo.listContractsForGroups(db, councilId, groups) : [];
  return [...new Set([...contractIds, ...forGroups])];
}
