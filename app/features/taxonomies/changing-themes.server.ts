// Owns changing the themes: showing what a change would touch before it is made, and making it in one unit with its audit row.
// A change is a row that is laid over the list; nothing that was decided is renamed, moved or dropped.
import type { Clock } from "~/gateways/clock";
import { AppError } from "~/lib/app-error";
import { ukDay } from "~/lib/dates";
import type { Db, Store, Tx } from "~db/store";
import { type Authorized, personBehind } from "../accounts/authorize.rules";
import { reachesContract } from "../accounts/scope.rules";
import type { AuditService } from "../audit/audit.service.server";
import { type ShownCount, shownCount } from "../coverage/disclosure.rules";
import { refusalOf } from "./change-refusals.rules";
import { codesOf, LOCAL_MARK, nextLocalCode, standingAtLast } from "./changes.rules";
import * as repo from "./taxonomies.repo.server";
import type { NewTermChange, Term, TermChange, ThemeCommand } from "./taxonomies.schema";
import { themeCommand } from "./taxonomies.schema";
import * as changesRepo from "./theme-changes.repo.server";
import * as usage from "./usage.repo.server";

export const THEMES = "themes";

export interface ChangingDeps {
  store: Store;
  clock: Clock;
  audit: Pick<AuditService, "record">;
}

type Editor = Authorized<"taxonomies:edit">;
/** Of whoever may also read what people say: they see exact counts, and contracts by name. */
export type Seeing = Authorized<"feedback:search"> | null;

/** What a change would touch, as it may be shown. Counts are of the whole council, because the change is. */
export interface Effect {
  command: ThemeCommand;
  /** The code of the theme that it makes; null where it makes none. */
  newCode: string | null;
  items: ShownCount;
  decisions: ShownCount;
  confirmed: ShownCount;
  suggested: ShownCount;
  /** Items that will be counted under the other theme in all; null where nothing is merged. */
  together: ShownCount | null;
  /** Contracts that these items are about, by name where whoever asks may know; `others` are those not named. */
  contracts: { id: string; title: string }[];
  others: ShownCount;
  /** The last change to the list; send it back with the change. */
  seen: number;
}

interface Ground {
  terms: Term[];
  changes: TermChange[];
  lastDecision: Date | null;
}

const makesTheme = (command: ThemeCommand): command is Extract<ThemeCommand, { do: "add" | "split" }> =>
  command.do === "add" || command.do === "split";

export function makeChangingThemes({ store, clock, audit }: ChangingDeps, forget: () => void) {
  async function groundOf(db: Db, councilId: string, code: string): Promise<Ground> {
    return {
      terms: await repo.listTerms(db, councilId, THEMES),
      changes: await changesRepo.listChanges(db, councilId, THEMES),
      lastDecision: await changesRepo.lastDecisionOn(db, councilId, code),
    };
  }

  function checkReach(by: Editor): void {
    if (by.scope.contracts !== "all") throw new AppError("forbidden", "taxonomies:error.narrowed");
  }

  function check(code: string, command: ThemeCommand, ground: Ground): void {
    const refusal = refusalOf({ ...ground, command, code, today: ukDay(clock.now()) });
    if (refusal)
      throw new AppError(refusal === "noTheme" ? "not_found" : "conflict", `taxonomies:error.${refusal}`);
  }

  const lastSeq = ({ changes }: Ground): number => changes.at(-1)?.seq ?? 0;
  const parentOf = (code: string, { terms }: Ground): string =>
    terms.find((term) => term.code === code)?.parent ?? code;

  return {
    /**
     * What a change would touch, without making it. Throws `bad_input` for what cannot be read, `not_found` for no such theme,
     * `conflict` with the reason where the change is refused, `forbidden` for somebody whose role is narrowed.
     */
    async previewChange(by: Editor, code: string, input: unknown, seeing: Seeing): Promise<Effect> {
      checkReach(by);
      const command = readCommand(input);
      const ground = await groundOf(store.db, by.councilId, code);
      check(code, command, ground);
      const counter = { councilId: by.councilId, reach: null };
      const touched =
        command.do === "add" ? nothingTouched : await usage.touchedBy(store.db, counter, [code]);
      const contracts = command.do === "add" ? [] : await usage.contractsTouched(store.db, counter, code);
      const named = contracts.filter(({ id }) => seeing !== null && reachesContract(seeing.scope, id));
      const show = (number: number): ShownCount => (seeing ? number : shownCount(number));
      return {
        command,
        newCode: makesTheme(command) ? nextLocalCode(ground.terms, parentOf(code, ground)) : null,
        items: show(touched.items),
        decisions: show(touched.decisions),
        confirmed: show(touched.confirmed),
        suggested: show(touched.suggested),
        together:
          command.do === "merge" ? show(await countTogether(counter, code, command.into, ground)) : null,
        contracts: named,
        others: show(contracts.length - named.length),
        seen: lastSeq(ground),
      };
    },

    /**
     * Makes a change and gives the code of the theme to go on with: the new one where there is one. `seen` is the last change
     * that the person saw. Throws as `previewChange` does, and `conflict` where the list was changed since.
     */
    async changeTheme(by: Editor, code: string, input: unknown, seen: number): Promise<string> {
      checkReach(by);
      const person = personBehind(by);
      const command = readCommand(input);
      const at = clock.now();
      const made = await store.write(async (tx) => {
        const ground = await groundOf(tx, by.councilId, code);
        if (lastSeq(ground) !== seen) throw new AppError("conflict", "taxonomies:error.changedMeanwhile");
        check(code, command, ground);
        const newCode = makesTheme(command) ? await addLocal(tx, by.councilId, code, command, ground) : null;
        const change = changeOf(code, command, newCode, ground, { madeBy: person.accountId, at });
        await changesRepo.addChange(tx, by.councilId, THEMES, change);
        await audit.record(tx, {
          councilId: by.councilId,
          actor: person,
          action: doneAs[command.do],
          subjectKind: "theme",
          subjectId: change.code,
          detail: { from: command.from, ...(change.into ? { into: change.into } : {}) },
          at,
        });
        return newCode ?? code;
      });
      forget();
      return made;
    },
  };

  async function addLocal(
    tx: Tx,
    councilId: string,
    code: string,
    command: Extract<ThemeCommand, { do: "add" | "split" }>,
    ground: Ground,
  ): Promise<string> {
    const parent = parentOf(code, ground);
    const newCode = nextLocalCode(ground.terms, parent);
    const origin = ground.terms.find((term) => term.code === code);
    const polarity = command.do === "add" ? command.polarity : (origin?.extra.polarity ?? "");
    const isAdded = await changesRepo.addTerm(tx, councilId, THEMES, {
      code: newCode,
      label: command.label,
      definition: command.definition,
      source: LOCAL_MARK,
      parent,
      extra: { [LOCAL_MARK]: "yes", polarity },
      validFrom: command.from,
      validTo: null,
    });
    if (!isAdded) throw new AppError("conflict", "taxonomies:error.codeTaken");
    return newCode;
  }

  async function countTogether(
    counter: usage.Counter,
    code: string,
    into: string,
    { terms, changes }: Ground,
  ): Promise<number> {
    const standing = standingAtLast(terms, changes);
    const codes = [...new Set([...codesOf(standing, code), ...codesOf(standing, into)])];
    const { confirmed, suggested } = await usage.touchedBy(store.db, counter, codes);
    return confirmed + suggested;
  }
}

const nothingTouched = { items: 0, decisions: 0, confirmed: 0, suggested: 0 };

/** Acts as the audit trail says them. */
const doneAs: Readonly<Record<ThemeCommand["do"], string>> = {
  add: "theme.added",
  rename: "theme.renamed",
  retire: "theme.retired",
  merge: "theme.merged",
  split: "theme.split",
  reopen: "theme.reopened",
};

function readCommand(input: unknown): ThemeCommand {
  const read = themeCommand.safeParse(input);
  if (!read.success)
    throw new AppError("bad_input", read.error.issues[0]?.message ?? "taxonomies:error.unknown");
  return read.data;
}

function changeOf(
  code: string,
  command: ThemeCommand,
  newCode: string | null,
  { terms, changes }: Ground,
  made: Pick<NewTermChange, "madeBy" | "at">,
): NewTermChange {
  const before = standingAtLast(terms, changes).find((term) => term.code === code);
  return {
    code: command.do === "add" && newCode ? newCode : code,
    kind: command.do,
    fromDay: command.from,
    label: "label" in command ? command.label : null,
    wasLabel: command.do === "rename" ? (before?.label ?? null) : null,
    into: command.do === "merge" ? command.into : command.do === "split" ? newCode : null,
    ...made,
  };
}
