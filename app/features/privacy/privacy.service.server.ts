// Owns the one door to personal details: what is struck of an item for a reading, and the review in which a person adds,
// removes, strikes a name everywhere and clears quotes.
import { AppError } from "~/lib/app-error";
import type { Db, Tx } from "~db/store";
import type { AccountsService } from "../accounts/accounts.service.server";
import { type Action, type Authorized, canDo, personBehind } from "../accounts/authorize.rules";
import { nameRanges } from "./name-strike.rules";
import { makeNameStrikes, type NameStrikesDeps } from "./name-strikes.server";
import * as repo from "./privacy.repo.server";
import type { DetailSpan, FoundDetail } from "./privacy.schema";
import { readDecided, spansOf, withdrawChanged } from "./recompose.server";
import { strike } from "./redact.rules";
import { redactionCommand } from "./redaction.schema";
import { type By, makeRedaction, stampOf } from "./redaction.server";

export interface PrivacyDeps extends NameStrikesDeps {
  accounts: Pick<AccountsService, "namesOf">;
}
export type PrivacyService = ReturnType<typeof makePrivacyService>;

/** What is to be shown and stored of an item's words, and what it was made from. */
export interface ItemRedaction {
  readonly redacted: string;
  readonly spans: readonly DetailSpan[];
  /** Names struck everywhere that stand in it, by id. */
  readonly strikes: readonly string[];
  /** Differs when a person has decided something since. */
  readonly asOf: string;
}

/** Redaction of items, and its review. */
export function makePrivacyService(deps: PrivacyDeps) {
  const { store, keyOf } = deps;
  const redaction = makeRedaction(deps);
  const names = makeNameStrikes(deps, redaction);

  async function perform(by: By, feedbackId: string, input: unknown): Promise<string> {
    const parsed = redactionCommand.safeParse(input);
    if (!parsed.success) throw new AppError("bad_input", "privacy:error.choose");
    const command = parsed.data;
    switch (command.act) {
      case "strike":
        await redaction.strike(by, feedbackId, command);
        break;
      case "everywhere":
        await names.strikeEverywhere(by, feedbackId, command);
        break;
      case "show":
        await redaction.show(by, feedbackId, command);
        break;
      case "clear":
        await redaction.clearQuote(by, feedbackId, command);
        break;
      case "take-back":
        await redaction.takeBack(by, feedbackId, command.value);
        break;
      case "take-back-everywhere":
        await names.takeBackEverywhere(by, feedbackId, command.value);
        break;
      case "withdraw":
        await redaction.withdrawQuote(by, feedbackId, command.value);
    }
    return command.act;
  }

  return {
    /** Does what a button of the review asks, and says which. Throws `bad_input` for what no button asks. */
    perform,

    /**
     * What is struck of an item's words: what the machine found in them, and over it what people decided, here or of a name
     * everywhere. Take `asOf` along and ask `isAsOf` in the unit that writes it.
     */
    async redactionOf(
      db: Db,
      of: { councilId: string; feedbackId: string },
      words: string,
      found: readonly FoundDetail[],
    ): Promise<ItemRedaction> {
      const decided = await readDecided(db, of.councilId, of.feedbackId);
      const spans = spansOf(words, found, decided, keyOf(of.councilId));
      const named = nameRanges(words, decided.strikes, keyOf(of.councilId)).map(({ name }) => name.id);
      return { redacted: strike(words, spans), spans, strikes: [...new Set(named)], asOf: decided.stamp };
    },

    /** Whether people have decided nothing since about what is struck in this item. */
    isAsOf: async (
      tx: Tx,
      { councilId, feedbackId }: { councilId: string; feedbackId: string },
      asOf: string,
    ) => (await readDecided(tx, councilId, feedbackId)).stamp === asOf,

    /** Keeps what the machine found beside what is struck, and withdraws quotes whose words have changed. */
    async keepFound(
      tx: Tx,
      of: { councilId: string; feedbackId: string; model: string; at: Date },
      found: readonly FoundDetail[],
      { redacted, spans: struck, strikes }: ItemRedaction,
    ): Promise<void> {
      const { councilId, feedbackId, model, at } = of;
      const spans = found.map(({ start, end, type, p }) => ({
        start,
        end,
        type,
        p: Math.round(p * 1000) / 1000,
      }));
      await repo.setFound(tx, { councilId, feedbackId, model, at, spans });
      for (const strikeId of strikes) await repo.addStrikeItem(tx, { councilId, strikeId, feedbackId });
      await withdrawChanged(tx, { councilId, feedbackId, redacted, spans: struck, at });
    },

    /** The quotes of these items that a person has cleared and nobody withdrew. Nothing else may be published. */
    clearedQuotes: (by: Authorized<Action>, feedbackIds: readonly string[]) =>
      repo.listQuotes(store.db, by.councilId, feedbackIds),

    /** Everything that the review of one item shows. Throws `not_found` where it is not there for who asks, or not read yet. */
    async review(by: By, feedbackId: string) {
      const person = personBehind(by);
      const reading = await redaction.readingFor(store.db, by, feedbackId);
      const [found, decisions, strikes, quotes] = await Promise.all([
        repo.findFound(store.db, feedbackId),
        repo.listDecisions(store.db, feedbackId),
        repo.listStrikesIn(store.db, feedbackId),
        repo.listQuotes(store.db, by.councilId, [feedbackId]),
      ]);
      const everywhere = await Promise.all(
        strikes.map(async (row) => ({
          ...row.strike,
          items: await repo.countStrikeItems(store.db, row.strike.id),
        })),
      );
      const who = [
        ...decisions.map((each) => each.decidedBy),
        ...everywhere.map((each) => each.madeBy),
        ...quotes.map((each) => each.clearedBy),
      ];
      return {
        words: reading.words,
        spans: reading.spans,
        seen: stampOf(reading),
        found: found ?? [],
        decisions,
        everywhere,
        quotes,
        people: await deps.accounts.namesOf(by.councilId, who),
        accountId: person.accountId,
        mayShow: canDo(person, "feedback:read_original"),
      };
    },
  };
}
export type RedactionReview = Awaited<ReturnType<PrivacyService["review"]>>;
