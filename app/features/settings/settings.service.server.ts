// Owns which councils this deployment holds and what each has set. Keeps them in memory, because every request and every
// text asks; a change goes through here.
import type { z } from "zod";
import { AppError } from "~/lib/app-error";
import type { Store, Tx } from "~db/store";
import { roles } from "../accounts/actor.schema";
import type { Authorized } from "../accounts/authorize.rules";
import type { AuditService } from "../audit/audit.service.server";
import * as repo from "./settings.repo.server";
import {
  type CouncilSettings,
  councilIdentity,
  councilSettingsChange,
  councilSettingsSchema,
} from "./settings.schema";

export type Council = repo.CouncilRow;

interface Deps {
  store: Store;
  audit: AuditService;
}

export type SettingsService = Awaited<ReturnType<typeof makeSettingsService>>;

/** Loads the councils once; throws where a stored setting no longer has its shape. */
export async function makeSettingsService({ store, audit }: Deps) {
  let councils: Council[] = [];

  async function reload(): Promise<void> {
    councils = (await repo.listCouncils(store.db)).map((row) => ({
      ...row,
      // Councils that were set up before a second factor could be asked for ask everybody for one; invented people have none.
      settings: councilSettingsSchema.parse({
        secondFactorRoles: row.isFictional ? [] : roles,
        ...(row.settings as Partial<CouncilSettings>),
      }),
    }));
  }
  await reload();

  function get(councilId: string): Council {
    const council = councils.find((each) => each.id === councilId);
    if (!council) throw new AppError("not_found", "settings:error.noCouncil");
    return council;
  }

  const record = (tx: Tx, by: Authorized<"settings:edit">, fields: readonly string[]): Promise<void> =>
    audit.record(tx, {
      councilId: by.councilId,
      actor: by.actor,
      action: "settings.changed",
      subjectKind: "council",
      subjectId: by.councilId,
      detail: { fields: fields.join(" ").slice(0, 200) },
    });

  return {
    /** Every council of this deployment. */
    list: (): readonly Council[] => councils,
    get,
    /** The council that a web address belongs to; a deployment of one council answers on any. */
    findByHost(host: string): Council | null {
      return councils.find((each) => each.host === host) ?? (councils.length === 1 ? councils[0]! : null);
    },
    /** The council whose number was texted. */
    findBySmsNumber(number: string): Council | null {
      return (
        councils.find((each) => each.smsNumber === number) ?? (councils.length === 1 ? councils[0]! : null)
      );
    },
    /** Adds a council inside a unit; call `reload` once the unit is durable. */
    add: (tx: Tx, council: Council) => repo.addCouncil(tx, council),
    reload,
    /**
     * Changes hours, numbers, colours and duty workers; the audit trail keeps which were changed, not what they say. Throws
     * AppError "bad_input" with what is wrong.
     */
    async change(by: Authorized<"settings:edit">, input: unknown): Promise<CouncilSettings> {
      const parsed = councilSettingsChange.safeParse(input);
      if (!parsed.success) throw refusal(parsed.error);
      const before = get(by.councilId).settings;
      await store.write(async (tx) => {
        await repo.setSettings(tx, by.councilId, parsed.data);
        await record(tx, by, changedIn(before, parsed.data));
      });
      await reload();
      return parsed.data;
    },

    /** Changes the council's names and the number that is texted. Throws AppError "bad_input", or "conflict" for a number that another council here has. */
    async rename(by: Authorized<"settings:edit">, input: unknown): Promise<void> {
      const parsed = councilIdentity.safeParse(input);
      if (!parsed.success) throw refusal(parsed.error);
      const { name, shortName, smsNumber } = parsed.data;
      const { host, ...before } = get(by.councilId);
      const isTaken = councils.some(
        (each) => each.id !== by.councilId && each.smsNumber === smsNumber && smsNumber,
      );
      if (isTaken) throw new AppError("conflict", "settings:error.numberTaken");
      await store.write(async (tx) => {
        await repo.setIdentity(tx, by.councilId, { name, shortName, smsNumber, host });
        await record(tx, by, changedIn(before, parsed.data));
      });
      await reload();
    },
  };
}

/** Which fields of `after` differ from what was kept. */
function changedIn<T extends object>(before: object, after: T): string[] {
  const kept = before as Record<string, unknown>;
  return Object.entries(after)
    .filter(([key, value]) => JSON.stringify(kept[key]) !== JSON.stringify(value))
    .map(([key]) => key);
}

/** The first thing that is wrong, in words where the field has its own. */
function refusal({ issues: [issue] }: z.ZodError): AppError {
  const field = issue?.path.join(".") ?? "";
  const hasWords = issue?.message.includes(":field.") ?? false;
  return hasWords
    ? new AppError("bad_input", issue!.message)
    : new AppError("bad_input", "settings:error.field", { field });
}
