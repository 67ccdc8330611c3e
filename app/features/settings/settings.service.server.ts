// Owns which councils this deployment holds and what each has set. Keeps them in memory, because every request and every
// text asks; a change goes through here.
import { AppError } from "~/lib/app-error";
import type { Store, Tx } from "~db/store";
import type { Authorized } from "../accounts/authorize.rules";
import type { AuditService } from "../audit/audit.service.server";
import * as repo from "./settings.repo.server";
import { type CouncilSettings, councilSettingsSchema } from "./settings.schema";

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
      settings: councilSettingsSchema.parse(row.settings),
    }));
  }
  await reload();

  function get(councilId: string): Council {
    const council = councils.find((each) => each.id === councilId);
    if (!council) throw new AppError("not_found", "settings:error.noCouncil");
    return council;
  }

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
    /** Changes names, hours, numbers and colours; the audit trail keeps which were changed, not what they say. */
    async change(by: Authorized<"settings:edit">, input: unknown): Promise<CouncilSettings> {
      const parsed = councilSettingsSchema.safeParse(input);
      if (!parsed.success) {
        throw new AppError("bad_input", "settings:error.field", {
          field: parsed.error.issues[0]?.path.join(".") ?? "",
        });
      }
      const before = get(by.councilId).settings;
      const changed = Object.keys(parsed.data).filter(
        (key) =>
          JSON.stringify(before[key as keyof CouncilSettings]) !==
          JSON.stringify(parsed.data[key as keyof CouncilSettings]),
      );
      await store.write(async (tx) => {
        await repo.setSettings(tx, by.councilId, parsed.data);
        await audit.record(tx, {
          councilId: by.councilId,
          actor: by.actor,
          action: "settings.changed",
          subjectKind: "council",
          subjectId: by.councilId,
          detail: { fields: changed.join(" ").slice(0, 200) },
        });
      });
      await reload();
      return parsed.data;
    },
  };
}
