// Owns putting the house together, once a process: database, gateways and clock into services. Nothing else builds one.
import type { TFunction } from "i18next";
import type { Engine } from "~/engine/engine.server";
import { ordinaryWord } from "~/engine/privacy/privacy-engine";
import { makeAccountsService } from "~/features/accounts/accounts.service.server";
import { activeActor } from "~/features/accounts/active-actor.server";
import { holdingsOf } from "~/features/accounts/holdings.server";
import { makeLetters, startLetters } from "~/features/accounts/letters.server";
import type { SingleSignOnSetup } from "~/features/accounts/single-sign-on.server";
import { originOf, setUpFor } from "~/features/accounts/site.rules";
import { makeAuditService } from "~/features/audit/audit.service.server";
import { makeRefusals } from "~/features/audit/refusals.server";
import { makeSealing } from "~/features/audit/sealing.server";
import { makeBreakGlassService } from "~/features/break-glass/break-glass.service.server";
import { makeCallsService } from "~/features/calls/calls.service.server";
import { makeContractsService } from "~/features/contracts/contracts.service.server";
import { makeHeldPosts } from "~/features/contracts/held-posts.server";
import { registerVersion } from "~/features/contracts/register-version.repo.server";
import { makeWhoIsAsked } from "~/features/contracts/who-is-asked.server";
import {
  type ConversationsService,
  makeConversationsService,
} from "~/features/conversations/conversations.service.server";
import { makeEvidenceService } from "~/features/evidence/evidence.service.server";
import { makeIntakeService } from "~/features/intake/intake.service.server";
import { makeJobsService } from "~/features/jobs/jobs.service.server";
import { makeKeysService } from "~/features/keys/keys.service.server";
import { makePrivacyService } from "~/features/privacy/privacy.service.server";
import { makeEngines } from "~/features/reading/engines.server";
import { makeHeldItems } from "~/features/reading/held-items.server";
import { startReading } from "~/features/reading/reading.service.server";
import { makeResponsesService } from "~/features/responses/responses.service.server";
import { makeBulkService } from "~/features/review/bulk.server";
import { makeHeldReviews } from "~/features/review/claims.server";
import { makeReviewService } from "~/features/review/review.service.server";
import { makeSecondCoding } from "~/features/review/second-coding.server";
import { makeHeldConcerns } from "~/features/safeguarding/held-concerns.server";
import { startPaging } from "~/features/safeguarding/paging.service.server";
import { makePatternsService } from "~/features/safeguarding/patterns.service.server";
import { makeQuietSampleService } from "~/features/safeguarding/quiet-sample.service.server";
import { makeSafeguardingService } from "~/features/safeguarding/safeguarding.service.server";
import { makeHeldDuty } from "~/features/settings/held-duty.server";
import { makeSettingsService } from "~/features/settings/settings.service.server";
import { makeSubjectAccessService } from "~/features/subject-access/subject-access.service.server";
import { makeHeldTasks } from "~/features/tasks/held-tasks.server";
import { makeTasksService } from "~/features/tasks/tasks.service.server";
import { makeTaxonomiesService } from "~/features/taxonomies/taxonomies.service.server";
import type { Clock } from "~/gateways/clock";
import type { FileStore } from "~/gateways/files";
import type { MailGateway } from "~/gateways/mail";
import type { SmsGateway } from "~/gateways/sms";
import { translatorFor } from "~/i18n/i18n";
import { ukDay } from "~/lib/dates";
import type { Vault } from "~/lib/vault.server";
import type { Store } from "~db/store";

export interface House {
  store: Store;
  clock: Clock;
  vault: Vault;
  sms: SmsGateway;
  /** Null where no mail is set up. */
  mail: MailGateway | null;
  files: FileStore;
  /** Holds the code lists that the engines are made of. */
  taxonomiesFolder: string;
  /** Reads what a text is about. */
  engine: Engine;
  publicUrl: string;
  /** Absent where no identity provider is set up. */
  singleSignOn?: SingleSignOnSetup | null;
  log: { warn(fields: object, words: string): void };
  /** Whether requests are coming in, for which background work gives way. */
  isBusy?: () => boolean;
}

export type Services = Awaited<ReturnType<typeof buildServices>>;

/** Builds every service and registers who does which job; nothing runs until `jobs.start()`. */
export async function buildServices(house: House) {
  const { store, clock, vault, sms, mail, files, taxonomiesFolder, publicUrl, log } = house;
  const t: TFunction = translatorFor("en");
  const audit = makeAuditService({ store, clock, vault });
  const refusals = makeRefusals({ store, audit });
  const auditSealing = makeSealing({ store, clock, vault, files, log, isBusy: house.isBusy });
  const accounts = makeAccountsService({
    store,
    clock,
    vault,
    audit,
    siteOf(councilId) {
      const { name, host, settings: own } = settings.get(councilId);
      const isOnly = settings.list().length === 1;
      return {
        name,
        origin: originOf(publicUrl, host),
        secondFactorRoles: own.secondFactorRoles,
        singleSignOn: setUpFor(house.singleSignOn, { host, isOnly }),
      };
    },
    sessionSettings: (councilId) => settings.get(councilId).settings.sessions,
    letters: mail ? makeLetters({ add: (tx, work) => jobs.add(tx, work) }) : undefined,
  });
  const keys = makeKeysService({ store, clock, vault, audit, files, log, isBusy: house.isBusy });
  const settings = await makeSettingsService({ store, audit });
  const jobs = makeJobsService({ store, clock, audit, log, isBusy: house.isBusy });
  const tasks = makeTasksService({ store, clock, audit });
  const taxonomies = makeTaxonomiesService({ store, clock, audit });
  const contracts = makeContractsService({ store, clock, audit });
  const intake = makeIntakeService({ vault, audit, jobs });
  const safeguarding = makeSafeguardingService({ store, clock, audit, jobs, settings, intake });
  const patterns = makePatternsService({ store, clock, audit });
  const quietSample = makeQuietSampleService({ store, clock, audit, intake, safeguarding });
  const engines = makeEngines({
    taxonomiesFolder,
    engine: house.engine,
    contracts: {
      linkable: contracts.linkable,
      registerVersion: (councilId) => registerVersion(store.db, councilId),
    },
  });
  const responses = makeResponsesService({
    store,
    clock,
    vault,
    audit,
    jobs,
    tasks,
    settings,
    accounts,
    contracts,
    taxonomies,
    sendText: (tx, text) => conversations.sendText(tx, text),
  });
  const conversations: ConversationsService = makeConversationsService({
    store,
    clock,
    vault,
    audit,
    jobs,
    tasks,
    settings,
    intake,
    safeguarding,
    answers: responses,
    onDelivery: responses.noteDelivery,
    whoCommissions: makeWhoIsAsked(contracts, clock),
    sms,
    files,
    t,
    publicUrl,
    screen: engines.screen,
  });
  const calls = makeCallsService({
    store,
    clock,
    vault,
    audit,
    intake,
    contacts: conversations.contacts,
    safeguarding,
    settings,
    tasks,
  });
  const breakGlass = makeBreakGlassService({
    store,
    clock,
    vault,
    audit,
    accounts,
    intake,
    jobs,
    mail,
    t,
    publicUrl,
  });
  const subjectAccess = makeSubjectAccessService({ store, clock, vault, audit });
  const evidence = makeEvidenceService({
    store,
    clock,
    accounts,
    taxonomies,
    safeguarding,
    tasks,
    jobs,
    contracts,
  });
  const review = makeReviewService({ store, clock, audit, safeguarding, taxonomies, accounts });
  const secondCoding = makeSecondCoding({ store, clock, audit, taxonomies });
  const bulkReview = makeBulkService({
    store,
    clock,
    audit,
    safeguarding,
    jobs,
    claims: review,
    async actorOf(councilId, accountId) {
      const who = await activeActor(store.db, councilId, accountId);
      if (!who) return null;
      const holdings = await holdingsOf(store.db, councilId, accountId, ukDay(clock.now()));
      return { ...who.actor, holdings };
    },
  });
  const privacy = makePrivacyService({
    store,
    clock,
    audit,
    jobs,
    intake,
    accounts,
    keyOf: (councilId) => (plain) => vault.lookup(`name:${councilId}`, plain),
    ordinary: ordinaryWord,
  });
  startReading({
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
    enginesOf: engines.of,
  });
  startPaging({ store, clock, jobs, settings, sms, mail, t, publicUrl, log });
  jobs.whenDead((job, tx) =>
    tasks.open(tx, { councilId: job.councilId, kind: "dead_job", jobId: job.id, dueAt: clock.now() }),
  );
  if (mail) {
    const addressOf = (councilId: string) => originOf(publicUrl, settings.get(councilId).host);
    const councilName = (councilId: string) => settings.get(councilId).name;
    startLetters({ store, clock, audit, jobs, mail, t, addressOf, councilName });
  }
  const held = [
    makeHeldTasks({ store, audit }),
    makeHeldConcerns({ store, audit, callAgain: safeguarding.callAgain }),
    makeHeldDuty({ store, settings }),
    makeHeldPosts({ store, clock, audit }),
    makeHeldItems({ store }),
    makeHeldReviews({ store, clock }),
  ];
  accounts.routeWork(held, (tx, task) => tasks.open(tx, task));
  return {
    accounts,
    audit,
    auditSealing,
    breakGlass,
    bulkReview,
    calls,
    contracts,
    conversations,
    evidence,
    intake,
    jobs,
    keys,
    privacy,
    refusals,
    responses,
    review,
    patterns,
    quietSample,
    safeguarding,
    secondCoding,
    settings,
    subjectAccess,
    tasks,
    taxonomies,
  };
}
