// Owns writing down what a person decided about an item, in one unit: the decision beside the suggestion, the worry that a
// severity raises, and the audit row from which it can be taken back.
import type { Clock } from "~/gateways/clock";
import { AppError } from "~/lib/app-error";
import type { Store, Tx } from "~db/store";
import { type Authorized, canDo, personBehind } from "../accounts/authorize.rules";
import { reachesContract } from "../accounts/scope.rules";
import type { AuditService } from "../audit/audit.service.server";
import type { SafeguardingService } from "../safeguarding/safeguarding.service.server";
import * as repo from "./review.repo.server";
import { maySetSeverity, themesRefusal, verdictFor, worryOf } from "./review.rules";
import type { Act, Verdict } from "./review.schema";
import { MOST_DETAILS, type Step, writeSteps } from "./undo.rules";

export interface DecideDeps {
  store: Store;
  clock: Clock;
  audit: Pick<AuditService, "record">;
  /** A severity that a person sets may call a duty worker. */
  safeguarding: Pick<SafeguardingService, "raise">;
}

export type By = Authorized<"feedback:review">;

/** Who decides, for the repos. Throws AppError "forbidden" for a job. */
export const askerOf = (by: By): repo.Asker => ({
  councilId: by.councilId,
  accountId: personBehind(by).accountId,
  scope: by.scope,
});

interface Context {
  by: By;
  item: { id: string; contactId: string | null };
  layers: repo.ItemLayers;
  act: Act;
  decider: repo.Decider;
  isSafeguarding: boolean;
}

/**
 * Writes down what a person decided; `actOf` is given what stands and says what changes. Nothing new writes nothing.
 * `seen` is the last change that the person saw: where somebody else has decided since, it throws `conflict`. `also` is
 * written in the same unit.
 */
export function makeDecide({ store, clock, audit, safeguarding }: DecideDeps) {
  async function decideThemes(
    tx: Tx,
    { by, item, layers, act, decider, isSafeguarding }: Context,
  ): Promise<Step[]> {
    const changes = (act.themes ?? []).map(({ code, choice, isNew = false }) => {
      const before = layers.themes.get(code) ?? null;
      const isSuggested = layers.suggestedThemes.includes(code);
      const verdict = verdictFor(choice, { isSuggested, isNew, verdict: before?.verdict ?? null });
      if (!verdict) throw new AppError("bad_input", "review:error.noTheme");
      return { code, verdict, before };
    });
    const news = changes.filter((change) => change.verdict !== change.before?.verdict);
    const after = new Map<string, Verdict>([...layers.themes].map(([code, row]) => [code, row.verdict]));
    for (const { code, verdict } of news) after.set(code, verdict);
    const refusal = themesRefusal(after, news, isSafeguarding);
    if (refusal)
      throw new AppError(refusal === "abuseTheme" ? "forbidden" : "conflict", `review:error.${refusal}`);
    const of = { councilId: by.councilId, feedbackId: item.id };
    for (const { code, verdict } of news) await repo.setTheme(tx, { ...of, code }, { verdict, ...decider });
    return news.map(({ code, verdict, before }) => stepOf("theme", code, verdict, before?.verdict, before));
  }

  async function decideLinks(tx: Tx, { by, item, layers, act, decider }: Context): Promise<Step[]> {
    const steps: Step[] = [];
    for (const { contractId, choice, isNew = false } of act.links ?? []) {
      const before = layers.links.get(contractId) ?? null;
      const isSuggested = layers.suggestedLinks.some((link) => link.contractId === contractId);
      const verdict = verdictFor(choice, { isSuggested, isNew, verdict: before?.verdict ?? null });
      if (!verdict || !reachesContract(by.scope, contractId))
        throw new AppError("bad_input", "review:error.noLink");
      if (verdict === before?.verdict) continue;
      await repo.setLink(
        tx,
        { councilId: by.councilId, feedbackId: item.id, contractId },
        { verdict, ...decider },
      );
      steps.push(stepOf("link", contractId, verdict, before?.verdict, before));
    }
    return steps;
  }

  async function decideSeverity(tx: Tx, context: Context): Promise<Step[]> {
    const { by, item, layers, act, decider, isSafeguarding } = context;
    const { severity } = act;
    const before = layers.severity;
    if (!severity || severity === before?.severity) return [];
    const { councilId } = by;
    const openWorry = await repo.findOpenWorry(tx, councilId, item.id);
    if (!maySetSeverity(severity, openWorry, isSafeguarding))
      throw new AppError("forbidden", "review:error.openWorry");
    await repo.setSeverity(tx, { councilId, feedbackId: item.id }, { severity, ...decider });
    const level = worryOf(severity);
    if (level) {
      const about = { councilId, feedbackId: item.id, contactId: item.contactId };
      await safeguarding.raise(
        tx,
        { ...about, level, raisedBy: "person", cues: [], isPaged: level === "S5" },
        by.actor,
      );
    }
    return [stepOf("severity", "", severity, before?.severity, before)];
  }

  return async function decide(
    by: By,
    feedbackId: string,
    actOf: (layers: repo.ItemLayers) => Act,
    { seen, also }: { seen?: number | undefined; also?: (tx: Tx) => Promise<void> } = {},
  ): Promise<void> {
    const person = personBehind(by);
    const at = clock.now();
    const decider = { decidedBy: person.accountId, at };
    await store.write(async (tx) => {
      const asker = askerOf(by);
      const item = await repo.findItem(tx, asker, feedbackId);
      if (!item) throw new AppError("not_found", "review:error.noItem");
      if (seen !== undefined && (await repo.isChangedByOthers(tx, asker, feedbackId, seen)))
        throw new AppError("conflict", "review:error.decidedMeanwhile");
      await also?.(tx);
      const layers = await repo.readLayers(tx, feedbackId);
      const act = actOf(layers);
      const context = { by, item, layers, act, decider, isSafeguarding: canDo(person, "concern:act") };
      const steps = [
        ...(await decideThemes(tx, context)),
        ...(await decideLinks(tx, context)),
        ...(await decideSeverity(tx, context)),
      ];
      if (act.isRead && (await repo.setRead(tx, by.councilId, feedbackId, decider)))
        steps.push({ kind: "read", key: "", value: "read", before: null });
      if (steps.length === 0) return;
      const detail = writeSteps(steps);
      if (Object.keys(detail).length > MOST_DETAILS) throw new AppError("bad_input", "review:error.tooMany");
      const subject = { subjectKind: "feedback", subjectId: feedbackId };
      await audit.record(tx, {
        councilId: by.councilId,
        actor: person,
        action: "review.decided",
        ...subject,
        detail,
        at,
      });
    });
  };
}

function stepOf(
  kind: Step["kind"],
  key: string,
  value: string,
  was: string | undefined,
  before: repo.Decider | null,
): Step {
  const isThere = was !== undefined && before !== null;
  return {
    kind,
    key,
    value,
    before: isThere ? { value: was, by: before.decidedBy, at: before.at.getTime() } : null,
  };
}
