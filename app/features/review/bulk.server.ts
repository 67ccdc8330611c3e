// Owns accepting suggestions in bulk: a sample is looked at one by one, and only where it is right is the rest accepted, by a
// job (bulk-work.server.ts), under one batch that can be taken back whole. It confirms themes only. It never says that anybody has
// read an item, never touches a theme of safety or an item with a worry, and never decides a contract.
import { AppError } from "~/lib/app-error";
import { newId } from "~/lib/ids";
import type { Store, Tx } from "~db/store";
import { type Authorized, personBehind } from "../accounts/authorize.rules";
import { type BulkQuery, countAcceptable, listAcceptable, type Suggested } from "./acceptable.repo.server";
import * as repo from "./bulk.repo.server";
import { SAMPLE_SIZE, sampleSays } from "./bulk.rules";
import { type BulkChoice, bulkChoice, type SampleVerdict } from "./bulk.schema";
import { type BulkWorkDeps, makeBulkWork } from "./bulk-work.server";
import { askerOf, type By, type DecideDeps, makeDecide } from "./decide.server";
import { draw } from "./draw.rules";
import { type ItemLayers, readLayers } from "./review.repo.server";

export type BulkDeps = DecideDeps & BulkWorkDeps;

/** Suggestions that one read draws from. */
const DRAW_BITE = 2_000;
/** After a sample was refused, nobody tries their luck with another as unsure or less sure for this long. */
const REFUSED_MS = 7 * 24 * 3_600_000;

const keyOf = ({ feedbackId, code }: Suggested): string => `${feedbackId} ${code}`;

export type BulkService = ReturnType<typeof makeBulkService>;

/** Accepting in bulk, and taking that back. */
export function makeBulkService(deps: BulkDeps) {
  const { store, clock, audit, claims } = deps;
  const decide = makeDecide(deps);
  const addWork = makeBulkWork(deps);

  const record = (tx: Tx, by: By, id: string, done: string, at: Date, detail = {}) =>
    audit.record(tx, {
      councilId: by.councilId,
      actor: by.actor,
      action: `review_batch.${done}`,
      subjectKind: "review_batch",
      subjectId: id,
      detail,
      at,
    });

  /** Draws a sample from all that may be accepted, some at a time. */
  async function drawSample(
    by: By,
    query: BulkQuery,
    seed: string,
  ): Promise<{ found: number; sample: Suggested[] }> {
    let sample: Suggested[] = [];
    let found = 0;
    for (let from = ""; ; ) {
      const rows = await listAcceptable(store.db, askerOf(by), query, from, DRAW_BITE);
      const last = rows.at(-1)?.feedbackId;
      const isEnd = rows.length < DRAW_BITE;
      // The last item of a full read may be cut: it comes again, whole.
      const whole = isEnd ? rows : rows.filter((row) => row.feedbackId !== last);
      found += whole.length;
      sample = draw(seed, [...sample, ...whole], SAMPLE_SIZE, keyOf);
      if (isEnd || last === undefined) return { found, sample };
      from = last;
      await new Promise<void>((resume) => setImmediate(resume));
    }
  }

  /** A batch that waits for its sample to be judged, by whoever made it. */
  async function ownBatch(db: Tx | Store["db"], by: By, id: string): Promise<repo.BatchRow> {
    const batch = await repo.findBatch(db, by.councilId, id);
    if (!batch || batch.madeBy !== personBehind(by).accountId)
      throw new AppError("not_found", "review:error.noBatch");
    return batch;
  }

  function choiceFrom(input: unknown): BulkChoice {
    const parsed = bulkChoice.safeParse(input);
    if (!parsed.success) throw new AppError("bad_input", "review:error.noChoice");
    return parsed.data;
  }

  return {
    /** How many suggestions would be accepted, and in how many items. Throws `bad_input` for a theme of safety. */
    async countBulk(by: By, input: unknown) {
      const query = { ...choiceFrom(input), at: clock.now(), without: await claims.heldByOthers(by) };
      return countAcceptable(store.db, askerOf(by), query);
    },

    /**
     * Draws the sample of a new batch; returns the batch's id. Throws `conflict` where there is no more than a sample, which
     * is decided one by one, and where a sample like it was refused in the last seven days.
     */
    async startBatch(by: By, input: unknown): Promise<string> {
      const choice = choiceFrom(input);
      const id = newId();
      const at = clock.now();
      const { councilId } = by;
      const since = new Date(at.getTime() - REFUSED_MS);
      if (await repo.wasRefused(store.db, { councilId, ...choice }, since))
        throw new AppError("conflict", "review:error.wasRefused");
      const query = { ...choice, at, without: await claims.heldByOthers(by) };
      const { found, sample } = await drawSample(by, query, id);
      if (found <= SAMPLE_SIZE) throw new AppError("conflict", "review:error.tooFew");
      const madeBy = personBehind(by).accountId;
      const batch = {
        id,
        councilId,
        ...choice,
        found,
        state: "sample" as const,
        madeBy,
        at,
        acceptedAt: null,
      };
      await store.write(async (tx) => {
        await repo.addBatch(tx, batch, sample);
        await record(tx, by, id, "started", at, { percent: choice.percent, theme: choice.theme, found });
      });
      return id;
    },

    /** A batch of one's own with its sample. Throws `not_found` for any other. */
    async getBatch(by: By, id: string): Promise<{ batch: repo.BatchRow; sample: repo.SampleRow[] }> {
      return { batch: await ownBatch(store.db, by, id), sample: await repo.listSample(store.db, id) };
    },

    /** The council's last 20 batches, newest first, each with how many suggestions stand accepted by it. */
    listBatches: (by: By) => repo.listBatches(store.db, by.councilId, 20),

    /** Codes of an item that a batch accepted and nobody has decided since. */
    bulkCodes: ({ councilId }: Authorized<"feedback:read">, feedbackId: string) =>
      repo.listBulkCodes(store.db, councilId, feedbackId),

    /**
     * Says of a suggestion in the sample whether it is right, which also confirms or rejects it. What a colleague decided
     * meanwhile stands, and counts in its place. A second suggestion that is wrong ends the batch.
     */
    async judge(by: By, id: string, { feedbackId, code }: Suggested, said: SampleVerdict): Promise<void> {
      const { accountId } = personBehind(by);
      const ofColleague = ({ themes }: ItemLayers) => {
        const stands = themes.get(code);
        return stands && stands.decidedBy !== accountId ? stands : null;
      };
      await decide(
        by,
        feedbackId,
        (layers) =>
          ofColleague(layers) ? {} : { themes: [{ code, choice: said === "right" ? "yes" : "no" }] },
        {
          async also(tx) {
            const batch = await ownBatch(tx, by, id);
            const sample = await repo.listSample(tx, id);
            const row = sample.find((each) => each.feedbackId === feedbackId && each.code === code);
            if (batch.state !== "sample" || !row) throw new AppError("conflict", "review:error.noSample");
            const stands = ofColleague(await readLayers(tx, feedbackId));
            const verdict = stands ? (stands.verdict === "rejected" ? "wrong" : "right") : said;
            const verdicts = sample.map((each) => (each === row ? verdict : each.verdict));
            await repo.setSample(tx, row, verdict);
            if (sampleSays(verdicts) === "refused") await repo.setBatch(tx, id, { state: "refused" });
          },
        },
      );
    },

    /** Accepts the rest, in a job. Throws `conflict` unless all of the sample was judged and at least nine of ten are right. */
    async acceptBatch(by: By, id: string): Promise<void> {
      const at = clock.now();
      await store.write(async (tx) => {
        const batch = await ownBatch(tx, by, id);
        const verdicts = (await repo.listSample(tx, id)).map((each) => each.verdict);
        if (batch.state !== "sample" || sampleSays(verdicts) !== "ready")
          throw new AppError("conflict", "review:error.sampleFirst");
        await repo.setBatch(tx, id, { state: "running", acceptedAt: at });
        await addWork(tx, batch, false);
        await record(tx, by, id, "accepted", at, {
          right: verdicts.filter((each) => each === "right").length,
        });
      });
    },

    /**
     * Takes a batch back whole, in a job: what somebody has decided since stays, and so does the sample, which was looked at
     * one by one. Whoever made it may, and anybody who reviews the whole council. Throws `conflict` where nothing was accepted.
     */
    async undoBatch(by: By, id: string): Promise<void> {
      const at = clock.now();
      await store.write(async (tx) => {
        const batch = await repo.findBatch(tx, by.councilId, id);
        const isOwn = batch?.madeBy === personBehind(by).accountId;
        if (!batch || !(isOwn || by.scope.contracts === "all"))
          throw new AppError("not_found", "review:error.noBatch");
        if (!["running", "done", "stopped"].includes(batch.state))
          throw new AppError("conflict", "review:error.notAccepted");
        await repo.setBatch(tx, id, { state: "undoing" });
        await addWork(tx, batch, true);
        await record(tx, by, id, "undone", at);
      });
    },
  };
}
