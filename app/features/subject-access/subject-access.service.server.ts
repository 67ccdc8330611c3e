// Owns finding everything that is held of one person, for the data protection officer who answers that person's request: by one
// whole key, for a request that has a number, recorded each time, and so often an hour and no more. What safeguarding holds is
// said to be held, and no more. What names the officer is not there.
import type { Clock } from "~/gateways/clock";
import { AppError } from "~/lib/app-error";
import { hasNoKey, type Vault } from "~/lib/vault.server";
import type { Store } from "~db/store";
import { type Authorized, personBehind } from "../accounts/authorize.rules";
import type { AuditService } from "../audit/audit.service.server";
import * as repo from "./subject-access.repo.server";
import { readKey, type SubjectKey } from "./subject-access.rules";
import { LOOKS_AN_HOUR, type LookForm, lookForm } from "./subject-access.schema";

interface Deps {
  store: Store;
  clock: Clock;
  vault: Pick<Vault, "lookup" | "pseudonym" | "openText">;
  audit: Pick<AuditService, "record" | "countOf">;
}

type Look = Authorized<"subject:read">;
type Row<T extends (...args: never[]) => Promise<readonly unknown[]>> = Awaited<ReturnType<T>>[number];
/** Opened; null where there were no words, or they were erased. */
type Opened<T> = Omit<T, "sealed" | "feedbackId"> & { words: string | null };

/** One thing that was said, with everything that hangs on it. */
export interface HeldItem
  extends Omit<repo.ItemRow, "contactId" | "speakerKey" | "aboutKey" | "isKeyed" | "isHeld"> {
  /** Whether the person said it, or somebody else about them. */
  isTheirs: boolean;
  isKeyed: boolean;
  isHeld: boolean;
  statements: Opened<Row<typeof repo.listStatements>>[];
  answers: Opened<Row<typeof repo.listAnswers>>[];
  replies: Opened<Row<typeof repo.listReplies>>[];
  files: Omit<Row<typeof repo.listFiles>, "feedbackId">[];
}

/** Everything that is held of one person. */
export interface HeldOfPerson {
  /** Null where no phone of theirs is known. `number` is E.164, or null where it was erased. */
  phone: {
    number: string | null;
    safety: "unknown" | "safe" | "not_safe";
    optedOutAt: Date | null;
    deceasedAt: Date | null;
    since: Date;
  } | null;
  items: HeldItem[];
  messages: (Opened<Omit<Row<typeof repo.listMessages>, "statementId">> & { isInItem: boolean })[];
  tasks: Row<typeof repo.listTasks>[];
  /** A worry is held about the phone, apart from any item. */
  isHeld: boolean;
}

/** What came of a look. `held` is null where nothing was found, whatever the reason. */
export interface Found {
  asked: LookForm;
  at: Date;
  held: HeldOfPerson | null;
}

const HOUR = 3_600_000;

/** Access to one person's data. */
export function makeSubjectAccessService({ store, clock, vault, audit }: Deps) {
  const open = (sealed: Buffer | null): string | null =>
    sealed && !hasNoKey(sealed) ? vault.openText(sealed) : null;
  /** Opens rows and lays them under the item they belong to. */
  function byItem<T extends { feedbackId: string; sealed: Buffer }>(rows: readonly T[]) {
    const map = new Map<string, Opened<T>[]>();
    for (const { feedbackId, sealed, ...rest } of rows)
      map.set(feedbackId, [...(map.get(feedbackId) ?? []), { ...rest, words: open(sealed) }]);
    return map;
  }

  /** By what the person behind a key is known, and the item that led to them where none of it reaches that item. */
  async function whoIs(asking: repo.Asking, { kind, value }: SubjectKey) {
    const none = { contactId: null, speakerKey: null, aboutKey: null };
    if (kind === "client") return { ...none, aboutKey: value, onlyId: null };
    if (kind === "phone") {
      const phone = await repo.findContact(store.db, asking.councilId, {
        phoneLookup: vault.lookup("phone", value),
      });
      // The pseudonym outlives the number.
      const key = phone?.personKey ?? vault.pseudonym(`phone:${value}`);
      return { contactId: phone?.id ?? null, speakerKey: key, aboutKey: key, onlyId: null };
    }
    const item = await repo.findByReference(store.db, asking, value);
    if (!item) return null;
    const { feedbackId, contactId, speakerKey, aboutKey } = item;
    // Whoever spoke is whom a reference was given to; what was observed of a client is that client's.
    if (contactId || speakerKey) return { contactId, speakerKey, aboutKey: speakerKey, onlyId: feedbackId };
    return { ...none, aboutKey, onlyId: feedbackId };
  }

  async function gather(asking: repo.Asking, key: SubjectKey): Promise<HeldOfPerson | null> {
    const { councilId } = asking;
    const known = await whoIs(asking, key);
    if (!known) return null;
    const { contactId, speakerKey, onlyId } = known;
    const rows = await repo.listItems(store.db, asking, known, onlyId);
    const ids = rows.map(({ id }) => id);
    const phone = contactId ? await repo.findContact(store.db, councilId, { id: contactId }) : null;
    if (!phone && rows.length === 0) return null;
    const statements = byItem(await repo.listStatements(store.db, councilId, ids));
    const answers = byItem(await repo.listAnswers(store.db, councilId, ids));
    const replies = byItem(await repo.listReplies(store.db, councilId, ids));
    const files = await repo.listFiles(store.db, councilId, ids);
    const messages = contactId ? await repo.listMessages(store.db, asking, contactId) : [];
    return {
      phone: phone && {
        number: open(phone.phoneSealed),
        safety: phone.safety,
        optedOutAt: phone.optedOutAt,
        deceasedAt: phone.deceasedAt,
        since: phone.createdAt,
      },
      items: rows.map(({ contactId: from, speakerKey: by, aboutKey: _, isKeyed, isHeld, ...row }) => ({
        ...row,
        isTheirs: (contactId !== null && from === contactId) || (speakerKey !== null && by === speakerKey),
        isKeyed: Boolean(isKeyed),
        isHeld: Boolean(isHeld),
        statements: statements.get(row.id) ?? [],
        answers: answers.get(row.id) ?? [],
        replies: replies.get(row.id) ?? [],
        files: files
          .filter(({ feedbackId }) => feedbackId === row.id)
          .map(({ feedbackId: __, ...file }) => file),
      })),
      messages: messages.map(({ sealed, statementId, ...rest }) => ({
        ...rest,
        words: open(sealed),
        isInItem: statementId !== null,
      })),
      tasks: await repo.listTasks(store.db, asking, contactId, ids),
      isHeld: contactId !== null && (await repo.hasConcern(store.db, councilId, contactId)),
    };
  }

  return {
    /**
     * Everything that is held of the person whom one whole key finds. Recorded with the number of the request and the kind of
     * key, found or not, and under each item whose words are read. Throws `bad_input` for a form that is not in order,
     * `too_many` from the 21st look within an hour.
     */
    async look(by: Look, input: unknown): Promise<Found> {
      const person = personBehind(by);
      const parsed = lookForm.safeParse(input);
      if (!parsed.success)
        throw new AppError("bad_input", parsed.error.issues[0]?.message ?? "subject-access:field.key");
      const asked = parsed.data;
      const key = readKey(asked.kind, asked.key);
      const held = key && (await gather({ councilId: by.councilId, accountId: person.accountId }, key));
      const at = clock.now();
      const act = { councilId: by.councilId, actor: person, at };
      await store.write(async (tx) => {
        const looks = await audit.countOf(tx, {
          councilId: by.councilId,
          accountId: person.accountId,
          action: "subject.looked_up",
          since: new Date(at.getTime() - HOUR),
        });
        if (looks >= LOOKS_AN_HOUR)
          throw new AppError("too_many", "subject-access:error.tooMany", { count: LOOKS_AN_HOUR });
        await audit.record(tx, {
          ...act,
          action: "subject.looked_up",
          subjectKind: "subject",
          subjectId: null,
          detail: { request: asked.case, key: asked.kind, items: held?.items.length ?? 0 },
        });
        for (const { id } of held?.items ?? [])
          await audit.record(tx, {
            ...act,
            action: "original.read",
            subjectKind: "feedback",
            subjectId: id,
            detail: { request: asked.case },
          });
      });
      return { asked, at, held };
    },
  };
}
