// Owns a duty desk: real store and queue, phones and mail in memory, two duty workers.

import i18next from "i18next";
import { makeAuditService } from "~/features/audit/audit.service.server";
import { makeIntakeService } from "~/features/intake/intake.service.server";
import { makeJobsService } from "~/features/jobs/jobs.service.server";
import { startPaging } from "~/features/safeguarding/paging.service.server";
import { makeSafeguardingService, type Worry } from "~/features/safeguarding/safeguarding.service.server";
import { makeSettingsService } from "~/features/settings/settings.service.server";
import { makeFakeMail } from "~/gateways/fake/mail";
import { makeFakeSms } from "~/gateways/fake/sms";
import words from "~/i18n/locales/en/safeguarding.json";
import { auditEvent, concern } from "~db/schema";
import { aCouncil, anAccount, testCouncilId, testSettings, testVault } from "../../kit/builders";
import { testClock } from "../../kit/clock";
import { testStore } from "../../kit/store";

export const ruthPhone = "+447700900910";
export const samPhone = "+447700900911";

/** Tuesday 24 November 2026, 10 in the morning, unless a test sets another time. */
export async function aDutyDesk(now?: string) {
  const store = testStore();
  const clock = testClock(now);
  const ruth = await anAccount(store, { name: "Ruth Adeyemi", roles: ["safeguarding"] });
  const sam = await anAccount(store, { name: "Sam Field", roles: ["safeguarding"] });
  await aCouncil(store, {
    smsNumber: "+441632960100",
    settings: {
      ...testSettings,
      pageAgainMinutes: 10,
      dutyWorkers: [
        { accountId: ruth.accountId, phone: ruthPhone, email: "ruth@example.org" },
        { accountId: sam.accountId, phone: samPhone, email: null },
      ],
    },
  });
  const audit = makeAuditService({ store, clock, vault: testVault });
  const warnings: object[] = [];
  const log = { warn: (fields: object) => void warnings.push(fields) };
  const jobs = makeJobsService({ store, clock, audit, log });
  const settings = await makeSettingsService({ store, audit });
  const intake = makeIntakeService({ vault: testVault, audit, jobs });
  const safeguarding = makeSafeguardingService({ store, clock, audit, jobs, settings, intake });
  const sms = makeFakeSms({ clock });
  const mail = makeFakeMail({ clock });
  const instance = i18next.createInstance();
  await instance.init({
    lng: "en",
    resources: { en: { safeguarding: words } },
    interpolation: { escapeValue: false },
  });
  startPaging({
    store,
    clock,
    jobs,
    settings,
    sms,
    mail,
    t: instance.t,
    publicUrl: "https://earshot.example.org",
    log,
  });

  const raise = (feedbackId: string | null, more: Partial<Worry> = {}) =>
    store.write((tx) =>
      safeguarding.raise(
        tx,
        {
          councilId: testCouncilId,
          feedbackId,
          contactId: null,
          level: "S4",
          raisedBy: "screen",
          cues: ["RC11"],
          isPaged: false,
          ...more,
        },
        { kind: "system", councilId: testCouncilId, name: "screen" },
      ),
    );
  return {
    store,
    clock,
    jobs,
    safeguarding,
    sms,
    mail,
    ruth,
    sam,
    warnings,
    raise,
    concerns: () => store.db.select().from(concern),
    trail: async () => (await store.db.select().from(auditEvent)).map((each) => each.action),
    /** How often a phone was called. */
    calls: (phone = ruthPhone) => sms.messagesTo(phone).length,
    /** Lets time pass, with the queue running once a minute. */
    async pass(minutes: number) {
      for (let nth = 0; nth < minutes; nth++) {
        clock.advance(60_000);
        await jobs.runDue();
      }
    },
  };
}
