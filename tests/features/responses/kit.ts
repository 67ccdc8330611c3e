// Owns a house with answers in it: real store, queue, tasks and audit; texts are kept as rows and never sent.

import { AsyncLocalStorage } from "node:async_hooks";
import { eq } from "drizzle-orm";
import { makeAccountsService } from "~/features/accounts/accounts.service.server";
import { makeAuditService } from "~/features/audit/audit.service.server";
import { makeContractsService } from "~/features/contracts/contracts.service.server";
import { emptyConversation } from "~/features/conversations/conversations.schema";
import { makeJobsService } from "~/features/jobs/jobs.service.server";
import type { ReplyText } from "~/features/responses/delivering.service.server";
import { makeResponsesService } from "~/features/responses/responses.service.server";
import { makeSettingsService } from "~/features/settings/settings.service.server";
import { makeTasksService } from "~/features/tasks/tasks.service.server";
import { makeTaxonomiesService } from "~/features/taxonomies/taxonomies.service.server";
import { newId } from "~/lib/ids";
import { auditEvent, contact, feedback, message, replyDelivery, task } from "~db/schema";
import type { Store, Tx } from "~db/store";
import { aCouncil, anAccount, testCouncilId, testSite, testVault } from "../../kit/builders";
import { testClock } from "../../kit/clock";
import { testStore } from "../../kit/store";

type ContactColumns = typeof contact.$inferInsert;

const duringUnit = new AsyncLocalStorage<(ReplyText & { id: string })[]>();

/** A unit may be run again: only the texts of the run that was kept are texts. */
function keepingOnCommit<S extends Store>(store: S, texts: (ReplyText & { id: string })[]): S {
  return {
    ...store,
    async write<T>(unit: (tx: Tx) => Promise<T>): Promise<T> {
      let ofThisRun: typeof texts = [];
      const value = await store.write((tx) => {
        ofThisRun = [];
        return duringUnit.run(ofThisRun, async () => await unit(tx));
      });
      texts.push(...ofThisRun);
      return value;
    },
  };
}

/** Tuesday 24 November 2026, 10 in the morning, unless a test sets another time. */
export async function aHouse(now?: string) {
  const texts: (ReplyText & { id: string })[] = [];
  const store = keepingOnCommit(testStore(), texts);
  const clock = testClock(now);
  await aCouncil(store);
  const audit = makeAuditService({ store, clock, vault: testVault });
  const warnings: object[] = [];
  const jobs = makeJobsService({
    store,
    clock,
    audit,
    log: { warn: (fields) => void warnings.push(fields) },
  });
  const tasks = makeTasksService({ store, clock, audit });
  const settings = await makeSettingsService({ store, audit });
  const accounts = makeAccountsService({ store, clock, vault: testVault, audit, siteOf: testSite });
  const taxonomies = makeTaxonomiesService({ store, clock, audit });
  const responses = makeResponsesService({
    store,
    clock,
    vault: testVault,
    audit,
    jobs,
    tasks,
    settings,
    accounts,
    contracts: makeContractsService({ store, clock, audit }),
    taxonomies,
    async sendText(tx, text) {
      const id = newId();
      await tx.insert(message).values({
        id,
        councilId: text.councilId,
        contactId: text.contactId,
        direction: "out",
        kind: text.template,
        replyId: text.replyId,
        feedbackId: text.feedbackId,
        status: "queued",
        at: clock.now(),
      });
      duringUnit.getStore()?.push({ ...text, id });
      return id;
    },
  });
  const maria = await anAccount(store, { name: "Maria Okafor", jobTitle: "Commissioning manager" });

  return {
    store,
    clock,
    jobs,
    tasks,
    responses,
    taxonomies,
    maria,
    texts,
    warnings,
    /** A phone; its owner has not said whether it is private unless the test says so. */
    async aPhone(more: Partial<ContactColumns> = {}): Promise<string> {
      const id = more.id ?? newId();
      const row: ContactColumns = {
        councilId: testCouncilId,
        phoneLookup: testVault.lookup("phone", id),
        phoneSealed: testVault.seal("+447700900111"),
        personKey: testVault.pseudonym(id),
        kind: "mobile",
        safety: "unknown",
        lang: "en",
        state: emptyConversation,
        createdAt: clock.now(),
        ...more,
        id,
      };
      await store.write((tx) => tx.insert(contact).values(row));
      return id;
    },
    deliveries: (feedbackId: string) =>
      store.db.select().from(replyDelivery).where(eq(replyDelivery.feedbackId, feedbackId)),
    allDeliveries: () => store.db.select().from(replyDelivery),
    openTasks: () => store.db.select().from(task),
    stateOf: async (id: string) =>
      (await store.db.select({ state: feedback.state }).from(feedback).where(eq(feedback.id, id)))[0]?.state,
    auditOf: (action: string) => store.db.select().from(auditEvent).where(eq(auditEvent.action, action)),
    /** What the network says of a text of ours. */
    report: (messageId: string, status: "sent" | "delivered" | "failed" | "cancelled") =>
      store.write((tx) => responses.noteDelivery(tx, messageId, status)),
    open: (contactId: string) => store.write((tx) => responses.openFor(tx, contactId, clock.now())),
  };
}
