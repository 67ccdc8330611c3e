// Owns quick ways for a test to have a council, people who sign in, and items as every channel and the machine's reading
// would have left them. It writes rows straight into the store: what a service does is for its own tests.
import { createHash } from "node:crypto";
import type { AccountActor, Role } from "~/features/accounts/actor.schema";
import { type Holdings, noHoldings } from "~/features/accounts/scope.rules";
import type { CouncilSettings } from "~/features/settings/settings.schema";
import { ukDay } from "~/lib/dates";
import { newId } from "~/lib/ids";
import { makeVault, type Vault } from "~/lib/vault.server";
import {
  account,
  accountRole,
  commissionerPost,
  commissioningBody,
  contract,
  council,
  feedback,
  itemShield,
  linkDecision,
  linkSuggestion,
  postHolder,
  postRemit,
  reading,
  type Span,
  severityDecision,
  statement,
  themeDecision,
  themeSuggestion,
} from "~db/schema";
import type { Store } from "~db/store";

export const testCouncilId = "northmere";

const fixedKey = (name: string): Buffer => createHash("sha256").update(name).digest();

/** Seals with keys that are the same in every test. */
export const testVault: Vault = makeVault({
  masters: { 1: fixedKey("master") },
  lookup: fixedKey("lookup"),
  pseudonym: fixedKey("pseudonym"),
});

export const testSettings: CouncilSettings = {
  contactName: "Maria Okafor",
  phoneLine: "+441632960001",
  phoneLineSpoken: "01632 960001",
  safeguardingPhone: "+441632960002",
  officeHours: { opens: "09:00", closes: "17:00" },
  quietHours: { from: "21:00", to: "08:00" },
  colours: { brand: "#5b2a5e", action: "#0f5e63" },
  logoText: "",
  dutyWorkers: [],
  pageAgainMinutes: 10,
  secondFactorRoles: [],
  sessions: { deskIdleMinutes: 30, awayIdleMinutes: 15, longestHours: 12 },
};

/** How the council is reached, for a service of accounts; it asks nobody for a second factor. */
export const testSite = () => ({
  name: "Northmere County Council",
  origin: "https://voices.northmere.example",
  secondFactorRoles: [],
  singleSignOn: null,
});

/** The fictional Northmere County Council, or another; returns its id. */
export async function aCouncil(
  store: Store,
  more: Partial<typeof council.$inferInsert> & { settings?: CouncilSettings } = {},
): Promise<string> {
  const row = {
    id: testCouncilId,
    name: "Northmere County Council",
    shortName: "Northmere Council",
    host: null,
    smsNumber: null,
    isFictional: true,
    settings: testSettings,
    createdAt: new Date("2026-01-05T09:00:00Z"),
    ...more,
  };
  await store.write((tx) => tx.insert(council).values(row).onConflictDoNothing());
  return row.id;
}

let people = 0;

/** Someone who works here, as who is asking; no password, so that it costs no time. */
export async function anAccount(
  store: Store,
  more: {
    roles?: readonly Role[];
    name?: string;
    jobTitle?: string;
    councilId?: string;
    deputyId?: string | null;
    id?: string;
    /** What the account's grants come to; nothing is bound or narrowed unless told. */
    holdings?: Partial<Holdings>;
  } = {},
): Promise<AccountActor> {
  const id = more.id ?? newId();
  const councilId = more.councilId ?? testCouncilId;
  const name = more.name ?? `Test Person ${++people}`;
  const roles = more.roles ?? ["commissioner"];
  const createdAt = new Date("2026-01-05T09:00:00Z");
  await store.write(async (tx) => {
    await tx.insert(account).values({
      id,
      councilId,
      email: `${id}@example.org`,
      name,
      jobTitle: more.jobTitle ?? "",
      status: "active",
      passwordHash: null,
      deputyId: more.deputyId ?? null,
      createdAt,
    });
    for (const role of roles)
      await tx.insert(accountRole).values({ councilId, accountId: id, role, grantedAt: createdAt });
  });
  return {
    kind: "account",
    accountId: id,
    councilId,
    name,
    roles,
    holdings: { ...noHoldings, ...more.holdings },
  };
}

type FeedbackColumns = typeof feedback.$inferInsert;

export interface FeedbackToMake
  extends Partial<Omit<FeedbackColumns, "seq" | "readAt" | "receivedAt" | "readBy" | "speakerKey">> {
  /** The words as they came, and the redacted words unless `redacted` says otherwise. */
  words?: string;
  redacted?: string;
  /** Who speaks: the same name is the same person; null for someone who cannot be told apart. Each item has its own by default. */
  speaker?: string | null;
  /** ISO 8601 instants, or null where that is a value. */
  receivedAt?: string;
  readBy?: string;
  readAt?: string | null;
  polarity?: string;
  severity?: string;
  worryWords?: number;
  /** False for an item that the machine has not read yet. */
  isMachineRead?: boolean;
  /** Suggested themes, in rank order. */
  themes?: readonly (string | { code: string; p?: number; because?: Span[] })[];
  /** Themes that a person decided. */
  decidedThemes?: readonly {
    code: string;
    verdict: "confirmed" | "rejected" | "added";
    by?: string;
    at?: string;
  }[];
  /** Suggested contracts. */
  links?: readonly (
    | string
    | { contractId: string; p?: number; because?: string; spans?: Span[]; isDecided?: boolean }
  )[];
  /** Contracts that a person decided. */
  decidedLinks?: readonly {
    contractId: string;
    verdict: "confirmed" | "rejected" | "added";
    by?: string;
    at?: string;
  }[];
  decidedSeverity?: string;
  /** Accounts that the item names, each with the deputy who gets it instead. */
  shields?: readonly { accountId: string; deputyId?: string | null }[];
}

let items = 0;

/** One item with its statement, its reading and what was suggested and decided; returns its id. */
export async function aFeedback(store: Store, more: FeedbackToMake = {}): Promise<string> {
  const {
    words = "The carer came on time.",
    redacted = words,
    speaker,
    themes = [],
    decidedThemes = [],
    links = [],
    decidedLinks = [],
    shields = [],
    polarity = "problem",
    severity = "S1",
    worryWords = 0,
    isMachineRead = true,
    decidedSeverity,
    ...columns
  } = more;
  const id = columns.id ?? newId();
  const councilId = columns.councilId ?? testCouncilId;
  const receivedAt = new Date(columns.receivedAt ?? "2026-11-20T10:00:00Z");
  const nth = ++items;
  const stamp = { councilId, feedbackId: id, model: "test-1", at: receivedAt };
  const decided = (by: string | undefined, at: string | undefined) => ({
    councilId,
    feedbackId: id,
    decidedBy: by ?? "someone",
    at: at ? new Date(at) : receivedAt,
  });
  await store.write(async (tx) => {
    await tx.insert(feedback).values({
      reference: `TEST-${nth}-ITEM`,
      onceKey: `test:${id}`,
      channel: "SMS",
      respondentType: "CARER",
      basis: "R0",
      methods: ["M04"],
      recruitment: columns.isPanel ? "panel" : "unprompted",
      isPanel: false,
      dayReceived: ukDay(receivedAt),
      lang: "en",
      state: "open",
      ...columns,
      id,
      councilId,
      speakerKey:
        speaker === undefined
          ? testVault.pseudonym(id)
          : speaker === null
            ? null
            : testVault.pseudonym(speaker),
      receivedAt,
      readBy: new Date(columns.readBy ?? receivedAt.getTime() + 4 * 3_600_000),
      readAt: columns.readAt ? new Date(columns.readAt) : null,
    });
    await tx.insert(statement).values({
      id: newId(),
      councilId,
      feedbackId: id,
      ordinal: 1,
      sealed: testVault.seal(words),
      at: receivedAt,
    });
    if (isMachineRead) {
      await tx
        .insert(reading)
        .values({ ...stamp, words: redacted, spans: [], lang: "en", polarity, severity, worryWords });
    }
    for (const [rank, each] of themes.entries()) {
      const theme = typeof each === "string" ? { code: each } : each;
      await tx.insert(themeSuggestion).values({ ...stamp, p: 0.9, because: [], ...theme, rank });
    }
    for (const each of decidedThemes)
      await tx
        .insert(themeDecision)
        .values({ ...decided(each.by, each.at), code: each.code, verdict: each.verdict });
    for (const each of links) {
      const link = typeof each === "string" ? { contractId: each } : each;
      await tx
        .insert(linkSuggestion)
        .values({ ...stamp, p: 0.9, because: "", spans: [], isDecided: false, ...link });
    }
    for (const each of decidedLinks)
      await tx
        .insert(linkDecision)
        .values({ ...decided(each.by, each.at), contractId: each.contractId, verdict: each.verdict });
    if (decidedSeverity)
      await tx
        .insert(severityDecision)
        .values({ ...decided(undefined, undefined), severity: decidedSeverity });
    for (const each of shields)
      await tx.insert(itemShield).values({
        councilId,
        feedbackId: id,
        accountId: each.accountId,
        deputyId: each.deputyId ?? null,
        at: receivedAt,
      });
  });
  return id;
}

export interface ContractToMake extends Partial<Omit<typeof contract.$inferInsert, "suppliers">> {
  /** Names of providers. */
  providers?: readonly string[];
  /** Who commissions it: the account, or the name of somebody without one. */
  commissioner?: string | null;
  commissionerAccountId?: string | null;
  commissionerTitle?: string;
}

/** A home care contract with a provider and, where asked for, its own named commissioner; returns its id. */
export async function aContract(store: Store, more: ContractToMake = {}): Promise<string> {
  const {
    providers = ["Bluebell Home Care Ltd"],
    commissioner = null,
    commissionerAccountId = null,
    commissionerTitle = "Commissioner, older people",
    ...columns
  } = more;
  const id = columns.id ?? newId();
  const councilId = columns.councilId ?? testCouncilId;
  const title = columns.title ?? "Home care north";
  await store.write(async (tx) => {
    await tx.insert(contract).values({
      title,
      ref: `NCC-${id.slice(-4)}`,
      partners: [],
      searchWords: `${title} ${providers.join(" ")}`.toLowerCase(),
      stage: "awarded",
      isCare: true,
      serviceType: "HOMECARE",
      clientGroups: ["older_people"],
      groupKeys: " older_people ",
      startsOn: "2025-04-01",
      endsOn: "2028-03-31",
      currency: "GBP",
      cpv: [],
      areas: [],
      fundingRoutes: [],
      links: [],
      changedAt: new Date("2026-01-05T09:00:00Z"),
      ...columns,
      id,
      councilId,
      suppliers: providers.map(providerNamed),
    });
    if (!commissioner) return;
    const bodyId = newId();
    const postId = newId();
    const startsOn = "2020-01-01";
    await tx
      .insert(commissioningBody)
      .values({ id: bodyId, councilId, name: "Northmere County Council", kind: "council" });
    await tx
      .insert(commissionerPost)
      .values({ id: postId, councilId, bodyId, title: commissionerTitle, isCouncilOwner: false });
    await tx.insert(postRemit).values({ id: newId(), councilId, postId, contractId: id, startsOn });
    await tx.insert(postHolder).values({
      id: newId(),
      councilId,
      postId,
      standing: "substantive",
      name: commissioner,
      accountId: commissionerAccountId,
      startsOn,
    });
  });
  return id;
}

const providerNamed = (name: string) => ({ name, sme: null, vcse: null, regNo: null, cqc: [] });
