// Owns opening a data folder for work: the server does, and every command does. What differs is the lock: commands write
// short units beside a running server.
import { mkdirSync } from "node:fs";
import path from "node:path";
import { makeEngine } from "~/engine/engine.server";
import type { Env } from "~/env.server";
import type { Disagreement } from "~/features/keys/fingerprint.rules";
import { type Clock, systemClock } from "~/gateways/clock";
import { makeDiskFiles } from "~/gateways/disk/files";
import { type FakeSms, makeFakeSms } from "~/gateways/fake/sms";
import type { MailGateway } from "~/gateways/mail";
import { noSms } from "~/gateways/no-sms";
import type { SmsGateway } from "~/gateways/sms";
import { makeSmtpMail } from "~/gateways/smtp/mail";
import { makeTwilioSms } from "~/gateways/twilio/client";
import { makeVault } from "~/lib/vault.server";
import { buildServices, type House, type Services } from "~/services.server";
import { UnfitDatabase } from "~db/migration-files";
import { openStore } from "~db/open-store";
import type { Store } from "~db/store";
import type { DemoSignIn } from "./context";
import { type DataFolder, type FolderKind, lockDataFolder, openDataFolder } from "./data-folder";
import { inDemoHouse } from "./demo/demo-house";
import { demoSignInsFrom } from "./demo/northmere";
import { seedDemo, seedLive } from "./first-start";
import { type Log, makeLog } from "./log";
import { Refusal } from "./refusal";
import { singleSignOnFrom } from "./single-sign-on";

interface Options {
  root: string;
  folderPath: string;
  /** Null takes the folder as it is. */
  wanted: FolderKind | null;
  env: Env;
  publicUrl: string;
  say(words: string): void;
  /** A command that only reads or writes short units needs no lock. */
  isServer?: boolean;
  clock?: Clock;
  /** Whether requests are coming in, for which background work gives way. */
  isBusy?: () => boolean;
}

export interface Opened {
  services: Services;
  store: Store;
  folder: DataFolder;
  log: Log;
  /** `network` only where the fake stands in; `authToken` null where no provider is set up. */
  sms: { gateway: SmsGateway; network: FakeSms | null; authToken: string | null };
  demoSignIns: DemoSignIn[];
  firstAdminLink: string | null;
  release(): void;
}

function smsOf(folder: DataFolder, env: Env, clock: Clock): Opened["sms"] {
  const { TWILIO_ACCOUNT_SID: accountSid, TWILIO_AUTH_TOKEN: authToken } = env;
  if (accountSid && authToken) {
    const gateway = makeTwilioSms({
      accountSid,
      authToken,
      messagingServiceSid: env.TWILIO_MESSAGING_SERVICE_SID,
    });
    return { gateway, network: null, authToken };
  }
  if (folder.kind === "live") return { gateway: noSms, network: null, authToken: null };
  const network = makeFakeSms({ clock });
  return { gateway: network, network, authToken: folder.demoSecret };
}

function wrongKeys(found: Disagreement, folder: DataFolder): string {
  const where = folder.keyFile?.path ?? "the environment";
  return found.why === "other"
    ? `The database was filled under other keys than those in ${where}: start with the data folder, or the key file, that belongs to it.`
    : `The database needs the key ${found.name}, which is not in ${where}: put back the newest key file from your backup.`;
}

/** Opens the folder, migrates, builds the services and, the first time, fills it. Throws a Refusal with one sentence. */
export async function openServices(options: Options): Promise<Opened> {
  const { root, env, say, publicUrl, clock = systemClock, isServer = true } = options;
  const folder = openDataFolder(options.folderPath, options.wanted, env);
  const release = isServer ? lockDataFolder(folder.path) : () => undefined;
  try {
    const log = makeLog(env.LOG_LEVEL);
    const { store, changed } = await openStore({
      file: folder.databaseFile,
      url: env.DATABASE_URL,
      root,
      onStall: () => log.warn({}, "a unit of work waited for something other than the database"),
      onLost: (error) => log.warn({ err: error }, "a connection to the database was lost"),
    }).catch((error: unknown) => {
      throw error instanceof UnfitDatabase ? new Refusal(error.message) : error;
    });
    if (changed) say(folder.isNew ? "Made the database." : "Brought the database up to date.");
    const sms = smsOf(folder, env, clock);
    const mail: MailGateway | null =
      env.SMTP_URL && env.MAIL_FROM ? makeSmtpMail({ url: env.SMTP_URL, from: env.MAIL_FROM }) : null;
    mkdirSync(path.join(folder.path, "files"), { recursive: true });
    const engine = makeEngine({
      taxonomiesFolder: path.join(root, "db", "seed", "taxonomies"),
      weightsFolder: path.join(root, "app", "engine", "weights"),
      workerFile: path.join(root, "build", "node", "app", "engine", "worker.js"),
    });
    const house: House = {
      store,
      clock,
      vault: makeVault(folder.keys, folder.keyFile ? () => folder.keyFile!.read() : undefined),
      sms: sms.gateway,
      mail,
      files: makeDiskFiles({ folder: folder.filesFolder }),
      taxonomiesFolder: path.join(root, "db", "seed", "taxonomies"),
      engine,
      publicUrl,
      singleSignOn: singleSignOnFrom(env),
      log,
      isBusy: options.isBusy,
    };
    const services = await buildServices(house);
    const disagreement = await services.keys.agree(folder.keys);
    if (disagreement) {
      await store.close();
      throw new Refusal(wrongKeys(disagreement, folder));
    }
    const isEmpty = services.settings.list().length === 0;
    const demoSignIns = folder.kind === "demo" ? demoSignInsFrom(folder.demoSecret ?? "") : [];
    if (isEmpty && folder.kind === "demo") {
      const quick = { ...house, engine: await engine.inBulk() };
      await inDemoHouse(quick, (past) => seedDemo({ past, root, say, signIns: demoSignIns }));
      await services.settings.reload();
    }
    const firstAdminLink =
      folder.kind === "live" ? await seedLive({ services, store, root, publicUrl, clock, isServer }) : null;
    return { services, store, folder, log, sms, demoSignIns, firstAdminLink, release };
  } catch (error) {
    release();
    throw error;
  }
}
