// Owns what the fictional council's people reach beyond what their roles say: whose contracts, which clients, under which
// agreement. Every write is a use case of the product.
import { authorizeSystem } from "~/features/accounts/authorize.rules";
import type { Clock } from "~/gateways/clock";
import { addMonths, ukDay } from "~/lib/dates";
import type { Services } from "~/services.server";
import { demoAccounts } from "./northmere";

interface Seed {
  services: Pick<Services, "accounts">;
  clock: Clock;
  councilId: string;
  /** Account ids by e-mail address. */
  accountIds: ReadonlyMap<string, string>;
}

/** What the integrated care board and the council share beside what they buy together. */
const agreement = {
  reference: "DSA-2026-04",
  purpose: "Planning of hospital discharge with home care.",
  parties: ["Northmere County Council", "NHS Northmere Integrated Care Board"],
  contract: "NCC-0101",
};

/** Grants every account what it is for. Throws where the demonstration names what is not there. */
export async function seedDemoAccess({ services, clock, councilId, accountIds }: Seed): Promise<void> {
  const { accounts } = services;
  const by = authorizeSystem(councilId, "account:manage", "demo");
  const startsOn = addMonths(ukDay(clock.now()), -12);
  const { bodies, contracts } = await accounts.grantChoices(by);
  const idOf = (list: readonly { id: string; name: string }[], name: string): string => {
    const found = list.find((each) => each.name === name || each.name.startsWith(`${name} `));
    if (!found) throw new Error(`The demonstration has no ${name}`);
    return found.id;
  };
  const agreementId = await accounts.addAgreement(by, {
    reference: agreement.reference,
    purpose: agreement.purpose,
    parties: agreement.parties.map((name) => idOf(bodies, name)),
    contractIds: [idOf(contracts, agreement.contract)],
    startsOn,
    endsOn: null,
  });
  for (const { email, grants = [] } of demoAccounts) {
    for (const { kind, value } of grants) {
      const given = kind === "body" ? idOf(bodies, value) : kind === "agreement" ? agreementId : value;
      await accounts.grant(by, accountIds.get(email)!, {
        kind,
        value: given,
        purpose: "",
        startsOn,
        endsOn: "",
      });
    }
  }
}
