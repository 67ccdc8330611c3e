// Owns what staff take down for somebody: it is kept while they type, and filed through the one door with who spoke, on what
// basis and who keyed it apart. Whoever is in danger does not wait until the record is done.
import type { Clock } from "~/gateways/clock";
import { AppError } from "~/lib/app-error";
import { newId } from "~/lib/ids";
import { normalisePhone } from "~/lib/phone";
import { randomFromPool } from "~/lib/random.server";
import type { Vault } from "~/lib/vault.server";
import { type Store, storableText, type Tx } from "~db/store";
import { type Authorized, personBehind } from "../accounts/authorize.rules";
import type { AuditService } from "../audit/audit.service.server";
import type { ConversationsService } from "../conversations/conversations.service.server";
import type { IntakeService } from "../intake/intake.service.server";
import { readBy } from "../intake/read-by.rules";
import { drawReference, referenceBytes } from "../intake/reference.rules";
import type { SafeguardingService } from "../safeguarding/safeguarding.service.server";
import { officeHoursOf } from "../settings/office-hours.rules";
import type { SettingsService } from "../settings/settings.service.server";
import type { TasksService } from "../tasks/tasks.service.server";
import * as repo from "./calls.repo.server";
import { type RecordKind, recordKinds, type TakenDown, takenDown } from "./calls.schema";
import { speakingOf } from "./speaking.rules";

interface Deps {
  store: Store;
  clock: Clock;
  vault: Pick<Vault, "seal" | "openText">;
  audit: Pick<AuditService, "record">;
  intake: IntakeService;
  contacts: ConversationsService["contacts"];
  safeguarding: Pick<SafeguardingService, "raise">;
  settings: Pick<SettingsService, "get">;
  tasks: Pick<TasksService, "claimedBy">;
}

/** A record as its screen shows it. */
export interface OpenRecord {
  id: string;
  kind: RecordKind;
  startedAt: Date;
  fields: TakenDown;
  /** Set once it has become an item. */
  reference: string | null;
  isDone: boolean;
}

const REFERENCES = 3;
const REPLY_WAY = "reply_way";
const empty = takenDown.parse({});

export type CallsService = ReturnType<typeof makeCallsService>;

/** Calls, letters and visits that staff key for the people who made them. */
export function makeCallsService({
  store,
  clock,
  vault,
  audit,
  intake,
  contacts,
  safeguarding,
  settings,
  tasks,
}: Deps) {
  type By = Authorized<"call:record">;

  async function own(by: By, id: string): Promise<repo.RecordRow> {
    const row = await repo.findOwn(store.db, by.councilId, personBehind(by).accountId, id);
    if (!row) throw new AppError("not_found", "calls:error.gone");
    return row;
  }

  function read(input: unknown): TakenDown {
    const parsed = takenDown.safeParse(input);
    if (!parsed.success) {
      const field = String(parsed.error.issues[0]?.path[0]);
      throw new AppError("bad_input", field === "words" ? "calls:error.tooLong" : "calls:error.field");
    }
    return { ...parsed.data, words: storableText(parsed.data.words) };
  }

  const opened = (row: repo.RecordRow): OpenRecord => ({
    id: row.id,
    kind: row.kind,
    startedAt: row.startedAt,
    fields: row.sealed ? (JSON.parse(vault.openText(row.sealed)) as TakenDown) : empty,
    reference: row.reference,
    isDone: row.doneAt !== null,
  });

  /** Everything an item takes that must be made before the unit begins. */
  function prepare(by: By, row: repo.RecordRow, fields: TakenDown) {
    const at = clock.now();
    const number = fields.phone ? normalisePhone(fields.phone) : null;
    if (fields.phone && !number) throw new AppError("bad_input", "calls:error.phone");
    return {
      at,
      statementId: newId(),
      feedbackId: row.feedbackId ?? newId(),
      phone: number ? contacts.newContact({ councilId: by.councilId, number, id: newId(), at }) : null,
      references: Array.from({ length: REFERENCES }, () => drawReference(randomFromPool(referenceBytes))),
      office: officeHoursOf(settings.get(by.councilId).settings),
    };
  }

  /** Makes the item, or adds what was said since to the one it became already. */
  async function fileIn(
    tx: Tx,
    by: By,
    row: repo.RecordRow,
    fields: TakenDown,
    ready: ReturnType<typeof prepare>,
  ) {
    const { councilId } = by;
    const { accountId } = personBehind(by);
    const said = { id: ready.statementId, words: fields.words.trim(), at: ready.at };
    const contact = ready.phone ? await contacts.contactFor(tx, ready.phone, fields.isPhoneSafe) : null;
    if (row.feedbackId && row.reference) {
      if (said.words) await intake.append(tx, councilId, row.feedbackId, said);
      return { feedbackId: row.feedbackId, reference: row.reference, contactId: contact?.id ?? null };
    }
    const { channel, respondentType, basis, methods } = speakingOf(row.kind, fields);
    const isWrittenDown = basis === "R1" || basis === "R2";
    const { feedbackId, reference } = await intake.receive(
      tx,
      {
        id: ready.feedbackId,
        councilId,
        onceKey: `record:${row.id}`,
        references: ready.references,
        channel,
        respondentType,
        basis,
        methods,
        readBack: isWrittenDown ? (fields.isAgreed ? "agreed" : "not_read_back") : null,
        speakerKey: contact?.personKey ?? null,
        aboutKey: null,
        keyedBy: accountId,
        contactId: contact?.id ?? null,
        recruitment: "unprompted",
        isPanel: false,
        dayHappened: fields.dayHappened,
        ageBand: fields.ageBand,
        lang: "en",
        wish: fields.wish,
        receivedAt: ready.at,
        readBy: readBy(channel, ready.at, ready.office),
        statements: [said],
      },
      by.actor,
    );
    return { feedbackId, reference, contactId: contact?.id ?? null };
  }

  return {
    /** Begins a record; `id` comes from the page, so that pressing twice begins one. */
    async start(by: By, id: string, kind: string): Promise<void> {
      const known = recordKinds.find((each) => each === kind);
      if (!known) throw new AppError("bad_input", "calls:error.field");
      const at = clock.now();
      const { accountId } = personBehind(by);
      await store.write((tx) =>
        repo.addRecord(tx, {
          id,
          councilId: by.councilId,
          accountId,
          kind: known,
          startedAt: at,
          savedAt: at,
        }),
      );
    },

    /** One's own record. Throws `not_found` for anybody else's. */
    open: async (by: By, id: string): Promise<OpenRecord> => opened(await own(by, id)),

    /** One's own records that are not done. */
    unfinished: async (by: By): Promise<OpenRecord[]> =>
      (await repo.listUnfinished(store.db, by.councilId, personBehind(by).accountId)).map(opened),

    /** Keeps what has been keyed so far. Throws `bad_input` where it is too long, and keeps what was there. */
    async save(by: By, id: string, input: unknown): Promise<void> {
      const row = await own(by, id);
      const sealed = vault.seal(JSON.stringify(read(input)));
      const savedAt = clock.now();
      const isSaved = await store.write((tx) => repo.setRecord(tx, row, { sealed, savedAt }));
      if (!isSaved) throw new AppError("conflict", "calls:error.done");
    },

    /** Files the record and ends it; filing twice makes one item. Returns the reference to say aloud. */
    async file(by: By, id: string, input: unknown): Promise<string> {
      const row = await own(by, id);
      if (row.doneAt && row.reference) return row.reference;
      const fields = read(input);
      if (!fields.words.trim() && !row.feedbackId) throw new AppError("bad_input", "calls:error.words");
      const ready = prepare(by, row, fields);
      const replyWay = fields.replyWay;
      return store.write(async (tx) => {
        const { feedbackId, reference } = await fileIn(tx, by, row, fields, ready);
        if (replyWay) {
          await intake.answer(tx, by.councilId, feedbackId, {
            question: REPLY_WAY,
            wording: REPLY_WAY,
            words: replyWay,
            at: ready.at,
          });
        }
        await repo.setRecord(tx, row, {
          sealed: null,
          feedbackId,
          reference,
          doneAt: ready.at,
          savedAt: ready.at,
        });
        return reference;
      });
    },

    /**
     * Somebody is in danger: duty workers are called now, with what has been said so far. The record stays open, and what is
     * keyed after it joins the same item.
     */
    async callDuty(by: By, id: string, input: unknown): Promise<void> {
      const row = await own(by, id);
      const fields = read(input);
      const ready = prepare(by, row, fields);
      const hasItem = row.feedbackId !== null || fields.words.trim() !== "";
      const rest = vault.seal(JSON.stringify(hasItem ? { ...fields, words: "" } : fields));
      await store.write(async (tx) => {
        const filed = hasItem ? await fileIn(tx, by, row, fields, ready) : null;
        await safeguarding.raise(
          tx,
          {
            councilId: by.councilId,
            feedbackId: filed?.feedbackId ?? null,
            contactId: filed?.contactId ?? null,
            level: "S5",
            raisedBy: "person",
            cues: [],
            isPaged: true,
          },
          by.actor,
        );
        await repo.setRecord(tx, row, {
          sealed: rest,
          savedAt: ready.at,
          ...(filed ? { feedbackId: filed.feedbackId, reference: filed.reference } : {}),
        });
      });
    },

    /** How to reach somebody without a phone, for whoever has the task of telling them; that it was read is audited. */
    async replyWayFor(by: Authorized<"task:act">, taskId: string): Promise<string | null> {
      const task = await tasks.claimedBy(by, taskId);
      if (!task?.feedbackId) return null;
      const way = await intake.answerTo(store.db, by.councilId, task.feedbackId, REPLY_WAY);
      if (way === null) return null;
      await store.write((tx) =>
        audit.record(tx, {
          councilId: by.councilId,
          actor: by.actor,
          action: "reply_way.shown",
          subjectKind: "task",
          subjectId: taskId,
        }),
      );
      return way;
    },
  };
}
