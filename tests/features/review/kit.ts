// Owns what tests about review share: the service beside the one that reads, on one store, and people who may decide.
import type { Role } from "~/features/accounts/actor.schema";
import { makeIntakeService } from "~/features/intake/intake.service.server";
import { makeReviewService } from "~/features/review/review.service.server";
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
  const review = makeReviewService({ store, clock, audit, safeguarding, taxonomies });

  /** Somebody who reviews, with both proofs at hand. */
  async function reviewer(roles: Role[] = ["commissioner"]) {
    const { actor, can } = await kit.person(roles);
    return { actor, review: can("feedback:review"), read: can("feedback:read") };
  }
  const themesOf = async (by: Awaited<ReturnType<typeof reviewer>>, id: string) => {
    const { themes } = (await kit.evidence.getItem(by.read, id)).item;
    return {
      suggested: themes.suggested.map((each) => each.code),
      decided: themes.decided.map((each) => `${each.code} ${each.verdict}`),
      rejected: themes.rejected.map((each) => each.code),
    };
  };
  return { ...kit, settings, safeguarding, review, reviewer, themesOf };
}
