// Owns what the fictional council's people do with what was said: they read it, decide about it, see to worries, answer,
// and tell people in person. Each act is a use case of the product, done by the account of whoever would do it.
import type { AccountActor } from "~/features/accounts/actor.schema";
import { type Action, type Authorized, authorize } from "~/features/accounts/authorize.rules";
import { noHoldings } from "~/features/accounts/scope.rules";
import type { DemoHouse } from "./demo-house";
import { demoAccounts } from "./northmere";
import type { ThemeAnswer, VoiceLine } from "./voice-line.schema";

export interface Desk {
  services: DemoHouse["services"];
  councilId: string;
  accountIds: ReadonlyMap<string, string>;
  contractIds: ReadonlyMap<string, string>;
}

const holt = "commissioner@northmere.example";
const osei = "deputy@northmere.example";
const shah = "calls@northmere.example";
const adeyemi = "duty@northmere.example";

/** Contracts that Daniel Osei answers for; the rest are Marian Holt's. */
const oseisContracts = new Set([
  "NCC-0124",
  "NCC-0130",
  "NCC-0131",
  "NCC-0132",
  "NCC-0141",
  "NCC-0142",
  "NCC-0143",
]);

/** Reasons that a duty worker gives with each way of closing a worry. */
const reasons = {
  quality: "Raised with the provider through the quality team.",
  advice: "Spoke to the person who told us. Advice given, and they know whom to ring.",
  s42: "Concern raised under section 42. The rest is in the case system.",
  not_safeguarding: "A false alarm: read in full, the words mean something else.",
} as const;

export function makeDemoDesk({ services, councilId, accountIds, contractIds }: Desk) {
  const { review, safeguarding, responses, tasks } = services;

  function actor(email: string): AccountActor {
    const account = demoAccounts.find((each) => each.email === email)!;
    return {
      kind: "account",
      accountId: accountIds.get(email)!,
      councilId,
      name: account.name,
      roles: account.roles,
      holdings: noHoldings,
    };
  }

  const as = <A extends Action>(email: string, action: A): Authorized<A> => authorize(actor(email), action);
  const readerOf = (line: VoiceLine): string => (oseisContracts.has(line.contracts[0] ?? "") ? osei : holt);

  function contractId(ref: string): string {
    const id = contractIds.get(ref);
    if (!id) throw new Error(`The demonstration has no contract ${ref}`);
    return id;
  }

  async function openWorry(feedbackId: string) {
    const open = await safeguarding.list(as(adeyemi, "concern:read"));
    return open.find(({ concern }) => concern.feedbackId === feedbackId)?.concern ?? null;
  }

  return {
    shah,
    accountIdOf: (email: string): string => accountIds.get(email)!,
    actor,

    /** A commissioner reads an item and decides what the line says was decided. */
    async read(line: VoiceLine, feedbackId: string): Promise<void> {
      const by = as(readerOf(line), "feedback:review");
      const themes = line.areThemesConfirmed ? line.themes : [];
      const links = line.areContractsConfirmed ? line.contracts : [];
      await Promise.all([
        ...themes.map((code) => review.addTheme(by, feedbackId, code)),
        ...links.map((ref) => review.addLink(by, feedbackId, contractId(ref))),
      ]);
      const isSettled = line.areThemesConfirmed && links.length === line.contracts.length;
      await (isSettled ? review.rejectAll(by, feedbackId) : review.markRead(by, feedbackId));
      // A worry may call it more serious than it was; then only the duty worker may say so.
      if (line.severity) await review.setSeverity(as(adeyemi, "feedback:review"), feedbackId, line.severity);
    },

    /** The duty worker takes the worry about an item; nothing happens where none waits. */
    async take(feedbackId: string): Promise<void> {
      const worry = await openWorry(feedbackId);
      if (worry?.state === "waiting") await safeguarding.take(as(adeyemi, "concern:act"), worry.id);
    },

    /** The duty worker closes the worry about an item; nothing happens where none is open. */
    async close(feedbackId: string, outcome: keyof typeof reasons): Promise<void> {
      const worry = await openWorry(feedbackId);
      const reason = reasons[outcome];
      if (worry) await safeguarding.close(as(adeyemi, "concern:act"), worry.id, { outcome, reason });
    },

    /** A commissioner answers one person. */
    async answer(line: VoiceLine, feedbackId: string): Promise<void> {
      const { words, outcome } = line.reply!;
      await responses.replyToItem(as(readerOf(line), "reply:send"), feedbackId, { words, outcome });
    },

    /** A commissioner answers everyone who spoke of a theme on a contract. */
    async answerTheme({ by, contract, themeCode, outcome, words }: ThemeAnswer): Promise<void> {
      const command = { contractId: contractId(contract), themeCode, outcome, words, audience: "everyone" };
      await responses.replyToTheme(as(by, "reply:send"), command);
    },

    /** The listening team does what waits for a person and was due by now. */
    async doTasks(now: Date): Promise<void> {
      const by = as(shah, "task:act");
      const due = (await tasks.list(as(shah, "task:read"))).filter((task) => task.dueAt <= now);
      for (const { id } of due) {
        await tasks.claim(by, id);
        await tasks.finish(by, id, "done");
      }
    },
  };
}

export type DemoDesk = ReturnType<typeof makeDemoDesk>;
