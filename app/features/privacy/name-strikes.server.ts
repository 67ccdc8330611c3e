// Owns striking a name everywhere with one action, and taking that back: a job that goes through the council's items in small
// units. The name itself is kept nowhere, only a key by which it is found again, also in what comes later.
import { AppError } from "~/lib/app-error";
import { newId } from "~/lib/ids";
import { personBehind } from "../accounts/authorize.rules";
import type { JobsService, JobToDo, Outcome } from "../jobs/jobs.service.server";
import { nameRanges, plainName } from "./name-strike.rules";
import * as repo from "./privacy.repo.server";
import { recompose } from "./recompose.server";
import { joinedRanges } from "./redaction.rules";
import type { RedactionCommand } from "./redaction.schema";
import type { By, makeRedaction, RedactionDeps } from "./redaction.server";

export interface NameStrikesDeps extends RedactionDeps {
  jobs: Pick<JobsService, "add" | "handle">;
  /** "never": a word that nobody is called. "capital": a word that is a name with a capital. */
  ordinary(plain: string): "never" | "capital" | null;
}

/** Items that one unit looks at. */
const bite = 200;

export function makeNameStrikes(
  { store, clock, audit, intake, jobs, keyOf, ordinary }: NameStrikesDeps,
  { readingFor }: Pick<ReturnType<typeof makeRedaction>, "readingFor">,
) {
  const openWords = async (councilId: string, feedbackId: string): Promise<string> =>
    (await intake.openWords(store.db, councilId, feedbackId)).map((each) => each.words).join("\n");

  /** The next items of a strike: those that hold the name or, when it is taken back, those in which it was struck. */
  async function nextItems(
    strike: repo.StrikeRow,
    after: string,
  ): Promise<{ ids: string[]; next: string | null }> {
    if (strike.undoneAt) {
      const rows = await repo.listStrikeItems(store.db, strike.id, after, bite);
      const ids = rows.map(({ feedbackId }) => feedbackId);
      return { ids, next: rows.length === bite ? ids.at(-1)! : null };
    }
    const rows = await repo.listReadings(store.db, strike.councilId, Number(after) || 0, bite);
    const key = keyOf(strike.councilId);
    const ids = rows
      .filter(({ words }) => nameRanges(words, [strike], key).length > 0)
      .map((row) => row.feedbackId);
    return { ids, next: rows.length === bite ? String(rows.at(-1)!.seq) : null };
  }

  async function work(job: JobToDo): Promise<Outcome> {
    const { councilId } = job;
    const id = String(job.payload.strikeId);
    const strike = await repo.findStrike(store.db, councilId, id);
    // A job of striking that is late, when the strike was taken back, has nothing to do any more; and the other way round.
    if (!strike || (strike.undoneAt !== null) !== (job.payload.isUndo === true)) return { done: true };
    const { ids, next } = await nextItems(strike, String(job.payload.after ?? ""));
    const said = new Map(
      await Promise.all(ids.map(async (each) => [each, await openWords(councilId, each)] as const)),
    );
    const at = clock.now();
    return {
      done: true,
      unit: async (tx) => {
        for (const [feedbackId, words] of said) {
          const isChanged = await recompose(tx, { councilId, feedbackId, said: words, at }, keyOf(councilId));
          if (!isChanged) continue;
          if (!strike.undoneAt) await repo.addStrikeItem(tx, { councilId, strikeId: id, feedbackId });
          await audit.record(tx, {
            councilId,
            actor: { kind: "system", councilId, name: "redaction" },
            action: strike.undoneAt ? "redaction.taken_back" : "redaction.struck",
            subjectKind: "feedback",
            subjectId: feedbackId,
            detail: { strike: id },
            at,
          });
        }
        if (next !== null) await addWork(tx, strike, next);
        else await repo.setStrike(tx, id, { finishedAt: at });
      },
    };
  }
  jobs.handle("strike_name", work);

  const addWork: (
    tx: Parameters<typeof jobs.add>[0],
    strike: Pick<repo.StrikeRow, "id" | "councilId" | "undoneAt">,
    after: string,
  ) => Promise<void> = (tx, { id, councilId, undoneAt }, after) =>
    jobs.add(tx, {
      councilId,
      kind: "strike_name",
      payload: { strikeId: id, after, isUndo: undoneAt !== null },
      onceKey: `strike:${id}:${undoneAt ? "undo:" : ""}${after}`,
    });

  return {
    /**
     * Strikes the chosen name in every item of the council that holds it, and in those to come. The chosen words are one
     * name. Throws `bad_input` where they are none, or ordinary words that nobody is called.
     */
    async strikeEverywhere(
      by: By,
      feedbackId: string,
      { seen, chosen }: Pick<Extract<RedactionCommand, { act: "everywhere" }>, "seen" | "chosen">,
    ): Promise<string> {
      const person = personBehind(by);
      const { councilId } = by;
      const id = newId();
      const at = clock.now();
      await store.write(async (tx) => {
        const { words } = await readingFor(tx, by, feedbackId, seen);
        const ranges = joinedRanges(words, chosen);
        const name = ranges.length === 1 ? plainName(words.slice(...ranges[0]!)) : null;
        if (!name) throw new AppError("bad_input", "privacy:error.oneName");
        const kinds = name.plain.split(" ").map(ordinary);
        if (kinds.every((kind) => kind === "never"))
          throw new AppError("bad_input", "privacy:error.ordinary");
        const strike = {
          id,
          councilId,
          key: keyOf(councilId)(name.plain),
          words: name.words,
          needsCapital: kinds.every((kind) => kind !== null),
          reason: "name_missed",
          madeBy: person.accountId,
          at,
          undoneAt: null,
        };
        await repo.addStrike(tx, strike);
        await addWork(tx, strike, "");
        await audit.record(tx, {
          councilId,
          actor: person,
          action: "name.struck_everywhere",
          subjectKind: "feedback",
          subjectId: feedbackId,
          detail: { strike: id },
          at,
        });
      });
      return id;
    },

    /** Takes a strike back in every item. Throws `conflict` where somebody did already. */
    async takeBackEverywhere(by: By, feedbackId: string, id: string): Promise<void> {
      const person = personBehind(by);
      const { councilId } = by;
      const at = clock.now();
      await store.write(async (tx) => {
        await readingFor(tx, by, feedbackId);
        const strike = await repo.findStrike(tx, councilId, id);
        if (!strike || strike.undoneAt) throw new AppError("conflict", "privacy:error.changedSince");
        const undone = { undoneBy: person.accountId, undoneAt: at, finishedAt: null };
        await repo.setStrike(tx, id, undone);
        await addWork(tx, { ...strike, ...undone }, "");
        await audit.record(tx, {
          councilId,
          actor: person,
          action: "name.strike_taken_back",
          subjectKind: "feedback",
          subjectId: feedbackId,
          detail: { strike: id },
          at,
        });
      });
    },
  };
}
