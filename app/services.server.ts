// Owns putting the house together, once a process: database, gateways and clock into services. Nothing else builds one.
import type { TFunction } from "i18next";
import { makeAccountsService } from "~/features/accounts/accounts.service.server";
import { makeAuditService } from "~/features/audit/audit.service.server";
import { makeContractsService } from "~/features/contracts/contracts.service.server";
import { registerVersion } from "~/features/contracts/register-version.repo.server";
import { makeWhoIsAsked } from "~/features/contracts/who-is-asked.server";
import {
  type ConversationsService,
  makeConversationsService,
} from "~/features/conversations/conversations.service.server";
import { makeEvidenceService } from "~/features/evidence/evidence.service.server";
import { makeIntakeService } from "~/features/intake/intake.service.server";
import { makeJobsService } from "~/features/jobs/jobs.service.server";
import { makeEngines } from "~/features/reading/engines.server";
import { startReading } from "~/features/reading/reading.service.server";
import { makeResponsesService } from "~/features/responses/responses.service.server";
import { makeReviewService } from "~/features/review/review.service.server";
import { startPaging } from "~/features/safeguarding/paging.service.server";
import { makeSafeguardingService } from "~/features/safeguarding/safeguarding.service.server";
import { makeSettingsService } from "~/features/settings/settings.service.server";
import { makeTasksService } from "~/features/tasks/tasks.service.server";
import { makeTaxonomiesService } from "~/features/taxonomies/taxonomies.service.server";
import type { Clock } from "~/gateways/clock";
import type { FileStore } from "~/gateways/files";
import type { MailGateway } from "~/gateways/mail";
import type { SmsGateway } from "~/gateways/sms";
import { translatorFor } from "~/i18n/i18n";
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
  publicUrl: string;
  log: { warn(fields: object, words: string): void };
  /** Whether requests are coming in, for which background work gives way. */
  isBusy?: () => boolean;
}

export type Services = Awaited<ReturnType<typeof buildServices>>;

/** Builds every service and registers who does which job; nothing runs until `jobs.start()`. */
export async function buildServices(house: House) {
  const { store, clock, vault, sms, mail, files, taxonomiesFolder, publicUrl, log } = house;
  const t: TFunction = translatorFor("en");
  const audit = makeAuditService({ store, clock });
  const accounts = makeAccountsService({ store, clock, vault, audit });
  const settings = await makeSettingsService({ store, audit });
  const jobs = makeJobsService({ store, clock, audit, log, isBusy: house.isBusy });
  const tasks = makeTasksService({ store, clock, audit });
  const taxonomies = makeTaxonomiesService({ store });
  const contracts = makeContractsService({ store, clock, audit });
  const intake = makeIntakeService({ vault, audit, jobs });
  const safeguarding = makeSafeguardingService({ store, clock, audit, jobs, settings, intake });
  const engines = makeEngines({
    taxonomiesFolder,
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
  const review = makeReviewService({ store, clock, audit, safeguarding, taxonomies });
  startReading({
    store,
    clock,
    audit,
    jobs,
    intake,
    safeguarding,
    accounts,
    settings,
    enginesOf: engines.of,
  });
  startPaging({ store, clock, jobs, settings, sms, mail, t, publicUrl, log });
  jobs.whenDead((job, tx) =>
    tasks.open(tx, { councilId: job.councilId, kind: "dead_job", jobId: job.id, dueAt: clock.now() }),
  );
  return {
    accounts,
    audit,
    contracts,
    conversations,
    evidence,
    intake,
    jobs,
    responses,
    review,
    safeguarding,
    settings,
    tasks,
    taxonomies,
  };
}
