// Owns how well people agree with each other: each quarter a sample of what one person decided is coded by a second one who
// sees the words alone. What the second says changes nothing about the item.
import type { Clock } from "~/gateways/clock";
import { AppError } from "~/lib/app-error";
import { addDays, ukDay, ukInstant } from "~/lib/dates";
import type { Store } from "~db/store";
import { type Authorized, personBehind } from "../accounts/authorize.rules";
import type { AuditService } from "../audit/audit.service.server";
import { isOpen } from "../taxonomies/closures";
import type { TaxonomiesService } from "../taxonomies/taxonomies.service.server";
import type { By } from "./decide.server";
import { draw } from "./draw.rules";
import { type Agreement, type Counts, cohensKappa, countsByParent, pooledKappa } from "./kappa.rules";
import { type Quarter, quarterBefore } from "./quarter.rules";
import { findItem } from "./review.repo.server";
import { MOST_THEMES } from "./review.rules";
import { codingInput } from "./review.schema";
import * as repo from "./second-coding.repo.server";

/** Items of a quarter that are coded twice, or all where there are fewer. */
export const CODED_TWICE = 40;
const DRAW_BITE = 2_000;

interface Deps {
  store: Store;
  clock: Clock;
  audit: Pick<AuditService, "record">;
  taxonomies: Pick<TaxonomiesService, "find">;
}

/** How two people agreed on one theme. */
export interface ThemeAgreement extends Counts {
  /** Code of a theme above others. */
  code: string;
  agreement: Agreement;
}

export interface QuarterAgreement {
  quarter: string;
  drawn: number;
  coded: number;
  overall: Agreement | null;
  themes: ThemeAgreement[];
}

export type SecondCodingService = ReturnType<typeof makeSecondCoding>;

/** The quarterly sample. */
export function makeSecondCoding({ store, clock, audit, taxonomies }: Deps) {
  /** Draws the sample of a quarter that is over, once: by council and quarter, so that nobody chooses what is in it. */
  async function drawOnce(councilId: string, { name, from, to }: Quarter): Promise<void> {
    if (await repo.hasSample(store.db, councilId, name)) return;
    const span = { from: ukInstant(from, 0), to: ukInstant(addDays(to, 1), 0) };
    let drawn: { feedbackId: string; by: string }[] = [];
    for (let after = ""; ; ) {
      const rows = await repo.listDecided(store.db, councilId, span, after, DRAW_BITE);
      drawn = draw(`${councilId} ${name}`, [...drawn, ...rows], CODED_TWICE, (row) => row.feedbackId);
      const last = rows.at(-1);
      if (!last || rows.length < DRAW_BITE) break;
      after = last.feedbackId;
    }
    if (drawn.length === 0) return;
    const drawnAt = clock.now();
    await store.write(async (tx) => {
      const held = await repo.listHeld(
        tx,
        drawn.map((row) => row.feedbackId),
      );
      const rows = drawn.map(({ feedbackId, by }, place) => ({
        councilId,
        quarter: name,
        feedbackId,
        place,
        firstBy: by,
        firstCodes: held
          .filter((row) => row.feedbackId === feedbackId && row.decidedBy === by)
          .map((row) => row.code),
        drawnAt,
        secondBy: null,
        secondCodes: null,
        at: null,
      }));
      await repo.addSample(tx, rows);
    });
  }

  return {
    /**
     * The next item of the last quarter's sample for this person: one that somebody else decided, that nobody has coded a
     * second time, and that they may see. Null where there is none. The sample is drawn when somebody first asks.
     */
    async nextBlind(by: By): Promise<{ quarter: string; feedbackId: string | null; left: number }> {
      const { councilId, scope } = by;
      const asker = { councilId, accountId: personBehind(by).accountId, scope };
      const quarter = quarterBefore(ukDay(clock.now()));
      await drawOnce(councilId, quarter);
      const seen: string[] = [];
      for (const id of await repo.listOpen(store.db, asker, quarter.name))
        if (await findItem(store.db, asker, id)) seen.push(id);
      return { quarter: quarter.name, feedbackId: seen[0] ?? null, left: seen.length };
    },

    /**
     * Keeps what a second person says an item is about: up to three themes that are open today, or none. Throws `bad_input`
     * for others, `not_found` for an item out of sight, and `conflict` where somebody was before them or they were the first.
     */
    async codeBlind(by: By, input: unknown): Promise<void> {
      const person = personBehind(by);
      const { councilId, scope } = by;
      const at = clock.now();
      const parsed = codingInput.safeParse(input);
      if (!parsed.success) throw new AppError("bad_input", "review:error.unknown");
      const { feedbackId, quarter, codes } = parsed.data;
      if (codes.length > MOST_THEMES) throw new AppError("bad_input", "review:error.threeThemes");
      for (const code of codes) {
        const term = await taxonomies.find(councilId, "themes", code);
        if (!term?.parent || !isOpen(term, ukDay(at)))
          throw new AppError("bad_input", "review:error.noTheme");
      }
      await store.write(async (tx) => {
        if (!(await findItem(tx, { councilId, accountId: person.accountId, scope }, feedbackId)))
          throw new AppError("not_found", "review:error.noItem");
        const said = { secondBy: person.accountId, secondCodes: codes, at };
        if (!(await repo.putSecond(tx, { councilId, quarter, feedbackId }, said)))
          throw new AppError("conflict", "review:error.codedBefore");
        await audit.record(tx, {
          councilId,
          actor: person,
          action: "coding.second",
          subjectKind: "feedback",
          subjectId: feedbackId,
          detail: { quarter, themes: codes.length },
          at,
        });
      });
    },

    /** How two people agreed, quarter by quarter, the newest first; at most eight quarters. */
    async agreement({ councilId, scope }: Authorized<"quality:read">): Promise<QuarterAgreement[]> {
      const quarters = (await repo.listQuarters(store.db, councilId, scope)).slice(0, 8);
      return Promise.all(
        quarters.map(async (each) => {
          const rows = await repo.listCodedTwice(store.db, councilId, scope, each.quarter);
          const twice = rows.map(({ first, second }) => ({ first, second: second ?? [] }));
          const themes = [...countsByParent(twice)].flatMap(([code, counts]) => {
            const agreement = cohensKappa(counts);
            return agreement ? [{ code, ...counts, agreement }] : [];
          });
          return { ...each, overall: pooledKappa(themes.map((theme) => theme.agreement)), themes };
        }),
      );
    },
  };
}
