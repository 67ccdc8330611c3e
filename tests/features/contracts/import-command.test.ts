// Shows what the command import:contracts prints and how it ends. The data folder around it is the server's business.
import { writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { makeAuditService } from "~/features/audit/audit.service.server";
import { makeContractsService } from "~/features/contracts/contracts.service.server";
import { contract } from "~db/schema";
import { main } from "../../../scripts/import-contracts";
import { testVault } from "../../kit/builders";
import { testClock } from "../../kit/clock";
import { testFolder, testStore } from "../../kit/store";

const opened = vi.hoisted(() => ({ asked: [] as string[], house: null as unknown }));
vi.mock("~/server/open-services", () => ({
  openServices: (options: { folderPath: string }) => {
    opened.asked.push(options.folderPath);
    return Promise.resolve(opened.house);
  },
}));

afterEach(() => {
  vi.restoreAllMocks();
  opened.asked = [];
});

const fixture = (name: string): string => path.join("tests/fixtures/registers", name);

function commandKit(
  councils: { id: string; name: string; host: string | null }[] = [
    { id: "n", name: "Northmere County Council", host: null },
  ],
) {
  const store = testStore();
  const clock = testClock();
  const contracts = makeContractsService({
    store,
    clock,
    audit: makeAuditService({ store, clock, vault: testVault }),
  });
  opened.house = {
    services: { contracts, settings: { list: () => councils } },
    store: { close: () => Promise.resolve() },
    release: () => undefined,
  };
  vi.stubEnv("INIT_CWD", process.cwd());
  const out: string[] = [];
  const err: string[] = [];
  vi.spyOn(process.stdout, "write").mockImplementation((words) => out.push(String(words)) > 0);
  vi.spyOn(process.stderr, "write").mockImplementation((words) => err.push(String(words)) > 0);
  return { store, run: (...args: string[]) => main(args), out, err };
}

test("with --json it prints exactly one line and ends with 0 where all went well", async () => {
  const { run, out, err } = commandKit();
  expect(
    await run("--json", fixture("northmere-ocds-package.json"), fixture("northmere-contracts-finder.json")),
  ).toBe(0);
  expect(out).toHaveLength(1);
  expect(out[0]).toMatch(/^\{.*\}\n$/);
  expect(JSON.parse(out[0]!)).toEqual({
    files: [
      {
        file: fixture("northmere-ocds-package.json"),
        format: "ocds-release-package",
        read: 5,
        created: 2,
        updated: 3,
        unchanged: 0,
        skipped: 0,
        reasons: {},
      },
      {
        file: fixture("northmere-contracts-finder.json"),
        format: "contracts-finder",
        read: 11,
        created: 10,
        updated: 1,
        unchanged: 0,
        skipped: 0,
        reasons: {},
      },
    ],
  });
  expect(err).toEqual([]);
});

test("it ends with 1 where a row has neither title nor reference, and says which", async () => {
  const { run, out } = commandKit();
  expect(await run("--json", fixture("northmere-register.csv"))).toBe(1);
  expect(JSON.parse(out[0]!).files[0].reasons.no_title_or_reference).toEqual(["line 13"]);
});

test("it ends with 2 and one sentence where a file cannot be read, and the readable ones are entered", async () => {
  const { run, out, err, store } = commandKit();
  expect(await run("--json", "absent.csv", fixture("northmere-grants-utf16.csv"))).toBe(2);
  expect(err).toEqual(["absent.csv was not found.\n"]);
  expect(JSON.parse(out.join("")).files).toMatchObject([
    { file: "absent.csv", read: 0, error: "absent.csv was not found." },
    { created: 2 },
  ]);
  expect(await store.db.select().from(contract)).toHaveLength(2);
});

test("without --json it says in words what became of each file, and where each skipped row stands", async () => {
  const { run, out } = commandKit();
  await run(fixture("northmere-register.csv"));
  expect(out.join("")).toContain(
    "northmere-register.csv: read 11; 5 new, 0 updated, 0 unchanged, 6 skipped.\n",
  );
  expect(out.join("")).toContain("  Neither a title nor a reference: line 13\n");
});

test("a second run changes nothing", async () => {
  const { run, out } = commandKit();
  await run("--json", fixture("northmere-records.json"));
  await run("--json", fixture("northmere-records.json"));
  expect(JSON.parse(out[1]!).files[0]).toMatchObject({ created: 0, updated: 0, unchanged: 4, skipped: 1 });
});

test("files and the data folder are found from where the person stands", async () => {
  const { run } = commandKit();
  const folder = testFolder();
  writeFileSync(path.join(folder, "here.csv"), "Ref,Title\n1,Respite\n");
  vi.stubEnv("INIT_CWD", folder);
  expect(await run("--data", "its-data", "here.csv")).toBe(0);
  expect(opened.asked).toEqual([path.join(folder, "its-data")]);
});

test("no file, an unknown option, or a council that must be named, ends with 2 and one sentence", async () => {
  const { run, err } = commandKit([
    { id: "n", name: "Northmere", host: null },
    { id: "s", name: "Southmere", host: "s.example" },
  ]);
  expect([
    await run(),
    await run("--jsn", "a.csv"),
    await run("a.csv"),
    await run("--council", "Eastmere", "a.csv"),
  ]).toEqual([2, 2, 2, 2]);
  expect(err).toHaveLength(4);
  expect(err[2]).toBe("Name the council with --council: Northmere; Southmere.\n");
  expect(await run("--council", "Southmere", fixture("northmere-grants-utf16.csv"))).toBe(0);
});
