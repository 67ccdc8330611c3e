// Shows that units of work are sound: nothing in them is left to itself, because a stray write lands in the next unit or
// nowhere, and all of them can be run again.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { compile } from "./compiler";
import { floatingIn } from "./floating";
import { outlivingChangesIn } from "./reruns";

const root = process.cwd();

const folders = ["app", "db", "scripts"];
const bad = path.join("app", "bad-units.ts");
const badUnits = `
import { term } from "~db/schema";
import type { Store, Tx } from "~db/store";
import { addJob } from "~/features/jobs/jobs.repo.server";
import type { AuditService } from "~/features/audit/audit.service.server";
import type { JobsService } from "~/features/jobs/jobs.service.server";
interface Deps { store: Store; tx: Tx; audit: AuditService; jobs: Pick<JobsService, "add"> }
export async function leave({ store, tx, audit, jobs }: Deps, job: never, told: () => void): Promise<void> {
  addJob(tx, job);
  audit.record(tx, job);
  jobs.add(tx, job);
  tx.insert(term).values(job);
  store.write(async (unit) => { jobs.add(unit, job); });
  [job].map((each) => jobs.add(tx, each));
  store.write(async () => 1).finally(told);
  await jobs.add(tx, job);
  store.write(async () => 1).catch(told);
  store.write(async () => 1).then(told, told).finally(told);
}
const known = new Map<string, number>();
export async function remember(store: Store, sent: string[], counts: { n: number }): Promise<void> {
  let last = 0;
  await store.write(async (tx) => {
    known.set("a", 1);
    sent.push("b");
    counts.n++;
    last = 2;
    const own: string[] = [];
    own.push("c");
    for (let n = 0; n < 2; n++) own.sort();
  });
  const unit = async (tx: Tx) => { counts.n += last; };
  known.set("outside", 2);
  await store.write(unit);
}
`;
const linesOf = (places: readonly string[]): number[] =>
  places.filter((each) => each.startsWith(bad)).map((each) => Number(/:(\d+) /.exec(each)![1]));
const inProduct = (places: readonly string[]): string[] => places.filter((each) => !each.startsWith(bad));

test("in the product nothing that is to be waited for is left to itself, and no unit changes what outlives its run", () => {
  const program = compile(root, folders, { [bad]: badUnits });
  const floating = floatingIn(program, root, folders);
  expect(linesOf(floating)).toEqual([9, 10, 11, 12, 13, 13, 14, 15]);
  expect(inProduct(floating)).toEqual([]);
  const outliving = outlivingChangesIn(program, root, folders);
  expect(linesOf(outliving)).toEqual([24, 25, 26, 27, 32]);
  expect(inProduct(outliving)).toEqual([]);
}, 120_000);

test("the linter refuses a promise that is left to itself in a unit, before the compiler is asked", () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "earshot-lint-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const config = JSON.parse(readFileSync("biome.json", "utf8"));
  writeFileSync(path.join(folder, "biome.json"), JSON.stringify({ ...config, vcs: undefined }));
  mkdirSync(path.join(folder, "app"));
  const lint = (words: string) => {
    writeFileSync(path.join(folder, "app", "unit.ts"), words);
    return spawnSync(
      process.execPath,
      [path.join(root, "node_modules/@biomejs/biome/bin/biome"), "lint", "app"],
      {
        cwd: folder,
        encoding: "utf8",
      },
    );
  };
  const unit = (keep: string) =>
    `async function add(): Promise<void> {}\nexport const write = async (): Promise<void> => {\n  ${keep}add();\n};\n`;
  const stray = lint(unit(""));
  expect(stray.status).toBe(1);
  expect(stray.stdout + stray.stderr).toContain("noFloatingPromises");
  expect(lint(unit("await ")).status).toBe(0);
});
