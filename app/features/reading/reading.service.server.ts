// Owns the machine's reading of an item: worry, personal details, themes and contract, each a suggestion beside the words
// and never in their place. It runs as a job after intake; until it has run, the item is in the reading queue all the same.
import { privacyVersion } from "~/engine/privacy/privacy-engine";
import type { Verdict } from "~/engine/safety/safety-engine";
import type { ThemeAnswer, ThemeAsked } from "~/engine/themes/theme-reader";
import type { Clock } from "~/gateways/clock";
import type { Store } from "~db/store";
import type { AccountsService } from "../accounts/accounts.service.server";
import type { AuditService } from "../audit/audit.service.server";
import type { LinkResult } from "../contracts/link.rules";
import type { IntakeService } from "../intake/intake.service.server";
import { readBy } from "../intake/read-by.rules";
import type { JobsService, JobToDo, Outcome } from "../jobs/jobs.service.server";
import type { Redaction } from "../privacy/privacy.schema";
import type { PrivacyService } from "../privacy/privacy.service.server";
import { inRedacted } from "../privacy/redacted-range.rules";
import { worst } from "../safeguarding/concern.rules";
import type { PatternsService } from "../safeguarding/patterns.service.server";
import type { ScreenResult } from "../safeguarding/safeguarding.schema";
import type { SafeguardingService } from "../safeguarding/safeguarding.service.server";
import { officeHoursOf } from "../settings/office-hours.rules";
import type { SettingsService } from "../settings/settings.service.server";
import * as repo from "./reading.repo.server";

/** The engines of a council, made once and remade when its register changes. */
export interface Engines {
  /** Goes with every suggestion, so that a count can say what made it. */
  version: string;
  screen(text: string): ScreenResult;
  isPaged(text: string, screen: ScreenResult): boolean;
  /** Cues, negation and the trained model together: whether a text worries, how much and why. */
  assess(text: string): Promise<Verdict>;
  redact(text: string): Redaction;
  suggestThemes(asked: ThemeAsked): Promise<ThemeAnswer>;
  link(text: string, on: { eventDate: string }): LinkResult;
}

interface Deps {
  store: Store;
  clock: Clock;
  audit: Pick<AuditService, "record">;
  jobs: Pick<JobsService, "add" | "handle">;
  intake: Pick<IntakeService, "find" | "openWords" | "countStatements" | "markUnread">;
  safeguarding: Pick<SafeguardingService, "raise">;
  patterns: Pick<PatternsService, "keepReasons" | "seek">;
  accounts: Pick<AccountsService, "namedIn">;
  settings: Pick<SettingsService, "get">;
  privacy: Pick<PrivacyService, "redactionOf" | "isAsOf" | "keepFound">;
  enginesOf(councilId: string): Promise<Engines>;
}

/** Registers the reading of items with the queue. */
export function startReading({
  store,
  clock,
  audit,
  jobs,
  intake,
  safeguarding,
  patterns,
  accounts,
  settings,
  privacy,
  enginesOf,
}: Deps): void {
  async function read(job: JobToDo): Promise<Outcome> {
    const { councilId } = job;
    const feedbackId = String(job.payload.feedbackId);
    const item = await intake.find(store.db, councilId, feedbackId);
    if (!item) return { done: true };
    const engines = await enginesOf(councilId);
    const statements = await intake.openWords(store.db, councilId, feedbackId);
    const said = statements.map((each) => each.words);
    const lastWordsAt = statements.at(-1)?.at ?? item.receivedAt;
    const readUntil = readBy(item.channel, lastWordsAt, officeHoursOf(settings.get(councilId).settings));
    const words = said.join("\n");
    const screen = engines.screen(words);
    const isPaged = said.some((each) => engines.isPaged(each, engines.screen(each)));
    const verdict = await engines.assess(words);
    // The more serious of what the cues found and what the engine says: neither lowers the other.
    const level = worst([screen.level, verdict.level, isPaged ? "S3" : null]);
    const found = engines.redact(words).spans;
    const redaction = await privacy.redactionOf(store.db, { councilId, feedbackId }, words, found);
    const { redacted, spans } = redaction;
    const themes = await engines.suggestThemes({
      text: redacted,
      channel: item.channel,
      ...(item.lang ? { lang: item.lang } : {}),
    });
    // On the words as they came: a provider whose name is misspelt may be struck as a person's.
    const links = engines.link(words, { eventDate: item.dayHappened ?? item.dayReceived });
    const named = await accounts.namedIn(councilId, words);
    const at = clock.now();
    const stamp = { councilId, feedbackId, model: engines.version, at };

    return {
      settle: async (tx) => {
        // A person struck something while this was read: it is read again, so that theirs is the last word.
        if (!(await privacy.isAsOf(tx, { councilId, feedbackId }, redaction.asOf))) return { again: at };
        await privacy.keepFound(tx, { ...stamp, model: privacyVersion }, found, redaction);
        await repo.setReading(tx, {
          ...stamp,
          words: redacted,
          spans: spans.map(({ start, end, type }) => ({ start, end, type })),
          lang: item.lang,
          polarity: themes.polarity,
          severity: themes.severity,
          worryWords: screen.worryWords,
        });
        await repo.setThemeSuggestions(
          tx,
          feedbackId,
          themes.themes.map((each, rank) => ({
            ...stamp,
            model: themes.model,
            code: each.code,
            p: each.p,
            because: each.because.map(([a, b]) => [a, b]),
            rank,
          })),
        );
        await repo.setLinkSuggestions(
          tx,
          feedbackId,
          links.links.map((each) => ({
            ...stamp,
            contractId: each.contractId,
            p: each.p,
            because: each.because,
            spans: each.spans.map(([start, end]) => inRedacted(spans, start, end)),
            isDecided: links.decided,
          })),
        );
        await repo.addShields(
          tx,
          named.map((each) => ({
            councilId,
            feedbackId,
            accountId: each.accountId,
            deputyId: each.deputyId,
            at,
          })),
        );
        await patterns.keepReasons(
          tx,
          { ...stamp, model: verdict.model },
          verdict.reasons.map(({ code, abuseType, start, end }) => ({
            code,
            abuseType,
            span: [start, end],
            redacted: inRedacted(spans, start, end),
          })),
        );
        if (level) {
          await safeguarding.raise(
            tx,
            {
              councilId,
              feedbackId,
              contactId: item.contactId,
              level,
              raisedBy: "screen",
              cues: [...new Set(screen.cues.filter((cue) => !cue.negated).map((cue) => cue.code))],
              isPaged,
              isReread: true,
            },
            { kind: "system", councilId, name: "screen" },
          );
          await patterns.seek(tx, councilId, feedbackId);
        }
        if (statements.length > 1) await intake.markUnread(tx, feedbackId, lastWordsAt, readUntil);
        if ((await intake.countStatements(tx, feedbackId)) > said.length) {
          const onceKey = `understand:${feedbackId}:${said.length}`;
          await jobs.add(tx, { councilId, kind: "understand", payload: { feedbackId }, onceKey });
        }
        await audit.record(tx, {
          councilId,
          actor: { kind: "system", councilId, name: "reading" },
          action: "feedback.machine_read",
          subjectKind: "feedback",
          subjectId: feedbackId,
          detail: { model: engines.version, themes: themes.themes.length, links: links.links.length },
        });
        return null;
      },
    };
  }

  jobs.handle("understand", read);
}
