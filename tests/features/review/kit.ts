// Owns what tests about review share: the service beside the one that reads, on one store, and people who may decide.
import type { AccountActor, Role } from "~/features/accounts/actor.schema";
import { makeIntakeService } from "~/features/intake/intake.service.server";
import { makeBulkService } from "~/features/review/bulk.server";
import { makeReviewService } from "~/features/review/review.service.server";
import { makeSecondCoding } from "~/features/review/second-coding.server";
import { makeSafeguardingService } from "~/features/safeguarding/safeguarding.service.server";
import { makeSettingsService } from "~/features/settings/settings.service.server";
import { aContract, testVault } from "../../kit/builders";
import { evidenceKit } from "../evidence/kit";

export async function reviewKit() {
  const kit = await evidenceKit();
  const { store, clock, audit, jobs, taxonomies } = kit;
  const settings = await makeSettingsService({ store, audit });
  const intake = makeIntakeService({ vault: testVault, audit, jobs });
  const safeguarding = makeSafeguardingService({ store, clock, audit, jobs, settings, intake });
  await aContract(store, { id: "c-home", title: "Home care north" });
  await aContract(store, { id: "c-nurse", title: "Community nursing" });
  const review = makeReviewService({ store, clock, audit, safeguarding, taxonomies, accounts: kit.accounts });

  const coding = makeSecondCoding({ store, clock, audit, taxonomies });
  const actors = new Map<string, AccountActor>();
  const person = async (...asked: Parameters<typeof kit.person>) => {
    const made = await kit.person(...asked);
    actors.set(made.actor.accountId, made.actor);
    return made;
  };
  const bulk = makeBulkService({
    store,
    clock,
    audit,
    safeguarding,
    jobs,
    claims: review,
    actorOf: async (_councilId, accountId) => actors.get(accountId) ?? null,
  });

  /** Somebody who reviews, with both proofs at hand. */
  async function reviewer(roles: Role[] = ["commissioner"]) {
    const { actor, can } = await person(roles);
    return {
      actor,
      review: can("feedback:review"),
      read: can("feedback:read"),
      search: can("feedback:search"),
    };
  }
  const themesOf = async (by: Awaited<ReturnType<typeof reviewer>>, id: string) => {
    const { themes } = (await kit.evidence.getItem(by.read, id)).item;
    return {
      suggested: themes.suggested.map((each) => each.code),
      decided: themes.decided.map((each) => `${each.code} ${each.verdict}`),
      rejected: themes.rejected.map((each) => each.code),
    };
  };
  return { ...kit, person, settings, safeguarding, intake, review, bulk, coding, actors, reviewer, themesOf };
}
