// Shows when notices are about one contract, and that its face does not depend on the order in which files arrive.
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { faceOf } from "~/features/contracts/dossier.rules";
import {
  type Change,
  FilingCabinet,
  type FilingContext,
  inFilingOrder,
} from "~/features/contracts/filing.rules";
import { isSameContract } from "~/features/contracts/identity.rules";
import { blankNotice, type Notice } from "~/features/contracts/notice.schema";
import { readContractsFile } from "~/features/contracts/read-file.rules";

const supplier = (name: string) => ({ name, sme: null, vcse: null, regNo: null, cqc: [] });
const aNotice = (more: Partial<Notice>): Notice => ({
  ...blankNotice("contracts-finder"),
  title: "Day care framework",
  buyer: "Northmere County Council",
  ...more,
});
const aTender = (more: Partial<Notice>) =>
  aNotice({ speaksOf: "process", stage: "closed_without_award", ...more });
const anAward = (more: Partial<Notice>) => aNotice({ stage: "awarded", ...more });
const aRow = (more: Partial<Notice>): Notice => ({ ...blankNotice("register"), stage: "awarded", ...more });

let made = 0;
const context = (more: Partial<FilingContext> = {}): FilingContext => ({
  fileSha: "file",
  seenAt: "2026-11-24T10:00:00.000Z",
  isKnownFile: false,
  newId: () => `c${++made}`,
  ...more,
});

function fileAll(files: readonly (readonly Notice[])[]): { cabinet: FilingCabinet; outcomes: string[][] } {
  const cabinet = new FilingCabinet();
  const outcomes = files.map((notices, at) =>
    notices.map((notice, position) =>
      cabinet.file(
        [notice],
        position,
        context({ fileSha: `file${at}`, seenAt: `2026-11-24T10:00:0${at}.000Z` }),
      ),
    ),
  );
  return { cabinet, outcomes };
}

const changesOf = (cabinet: FilingCabinet): Change[] => [...cabinet.changes("file")];

test("a tender and its award by one buyer under one name are one contract, if they are near in time", () => {
  const award = anAward({ date: "2023-06-02", suppliers: [supplier("Harbour Ltd")] });
  expect(isSameContract(award, [aTender({ date: "2023-01-10" })])).toBe(true);
  expect(isSameContract(award, [aTender({ date: "2019-01-10" })])).toBe(false);
  expect(isSameContract(award, [aTender({ date: "2023-01-10", buyer: "NORTHMERE COUNCIL" })])).toBe(true);
  expect(isSameContract(award, [aTender({ date: "2023-01-10", buyer: "Southmere Council" })])).toBe(false);
});

test("two awards of one name to different providers are two contracts, and to the same one soon after are one", () => {
  const award = anAward({ date: "2023-05-30", suppliers: [supplier("Ash Energy Ltd")] });
  expect(
    isSameContract(award, [anAward({ date: "2023-05-30", suppliers: [supplier("Elm Power Ltd")] })]),
  ).toBe(false);
  expect(
    isSameContract(award, [anAward({ date: "2023-06-30", suppliers: [supplier("Ash Energy Limited")] })]),
  ).toBe(true);
  expect(
    isSameContract(award, [anAward({ date: "2021-06-30", suppliers: [supplier("Ash Energy Limited")] })]),
  ).toBe(false);
  const tender = aTender({ date: "2023-01-30" });
  const other = anAward({ date: "2023-05-29", suppliers: [supplier("Elm Power Ltd")] });
  expect(isSameContract(award, [tender, other])).toBe(false);
});

test("one process is never two for its name, and two processes are never one for it", () => {
  const a = anAward({ ocid: "ocds-nm01-a", awardKey: "A1" });
  expect(isSameContract(a, [anAward({ ocid: "ocds-nm01-a", awardKey: "A1", title: "Another name" })])).toBe(
    true,
  );
  expect(isSameContract(a, [anAward({ ocid: "ocds-nm01-a", awardKey: "A2" })])).toBe(false);
  expect(isSameContract(a, [anAward({ ocid: "ocds-nm01-b" })])).toBe(false);
});

test("a Contracts Finder notice is known inside the ocid that is built from it", () => {
  const finderId = "02d2b5b1-e148-4965-92bc-d72dd5f3f6f2";
  const release = anAward({ ocid: `ocds-b5fd17-${finderId}`, finderId });
  expect(isSameContract(anAward({ finderId, title: "Renamed since" }), [release])).toBe(true);
});

test("rows of a register are one contract by their reference, however the title is mended, unless all else differs", () => {
  const row = aRow({ ref: "NCC-1001", title: "Home care north", suppliers: [supplier("Harbour Ltd")] });
  expect(isSameContract(row, [aRow({ ref: "ncc 1001", title: "Home care (north)" })])).toBe(true);
  expect(
    isSameContract(row, [
      aRow({ ref: "NCC-1001", title: "Gritting", suppliers: [supplier("Road Salt Ltd")] }),
    ]),
  ).toBe(false);
  expect(
    isSameContract(row, [
      aRow({ ref: "NCC-1002", title: "Home care north", suppliers: [supplier("Harbour Ltd")] }),
    ]),
  ).toBe(false);
});

test("rows without references are one contract by title, provider and first day", () => {
  const row = aRow({ title: "Respite", suppliers: [supplier("Ash Ltd")], startsOn: "2024-04-01" });
  expect(isSameContract(row, [{ ...row, endsOn: "2027-03-31" }])).toBe(true);
  expect(isSameContract(row, [{ ...row, startsOn: "2025-04-01" }])).toBe(false);
  expect(isSameContract(row, [{ ...row, suppliers: [supplier("Elm Ltd")] }])).toBe(false);
});

function releasesOf(name: string): Notice[][] {
  const reading = readContractsFile(readFileSync(`tests/fixtures/registers/${name}`));
  return "refused" in reading ? [] : reading.entries.map((entry) => entry.notices ?? []);
}

function facesAfter(entries: readonly (readonly Notice[])[]): unknown[] {
  const cabinet = new FilingCabinet();
  for (const notices of entries) cabinet.file(notices, 0, context());
  return changesOf(cabinet)
    .map(({ face, notices }) => ({ face, history: notices.map(({ notice }) => notice.noticeId).sort() }))
    .sort((a, b) => String(a.face.contractKey).localeCompare(String(b.face.contractKey)));
}

test("the releases of a process make the same two contracts with the same histories in any order", () => {
  const releases = releasesOf("northmere-ocds-package.json");
  const expected = facesAfter(releases);
  expect(expected).toMatchObject([
    {
      face: {
        title: "Home care across Northmere: North",
        stage: "awarded",
        extensionUntil: "2029-03-31",
        valuePence: 510_000_000,
        isCare: true,
      },
    },
    {
      face: {
        title: "Home care across Northmere: South",
        stage: "ended",
        valuePence: 390_000_000,
        buyer: "Northmere County Council",
      },
    },
  ]);
  fc.assert(
    fc.property(fc.shuffledSubarray(releases, { minLength: releases.length }), (order) => {
      expect(facesAfter(order)).toEqual(expected);
    }),
  );
});

test("an older release that arrives after a newer one enters the history and not the face", () => {
  const newer = anAward({
    ocid: "ocds-nm01-a",
    noticeId: "2",
    date: "2024-05-01",
    title: "Day support",
    endsOn: "2028-03-31",
  });
  const older = anAward({
    ocid: "ocds-nm01-a",
    noticeId: "1",
    date: "2024-01-01",
    title: "Day care",
    endsOn: "2027-03-31",
  });
  const { cabinet, outcomes } = fileAll([[newer], [older]]);
  expect(outcomes).toEqual([["created"], ["updated"]]);
  const [change] = [...cabinet.changes("file1")];
  expect(change?.face).toMatchObject({ title: "Day support", endsOn: "2028-03-31" });
  expect(change?.notices.map(({ notice }) => notice.noticeId)).toEqual(["1"]);
});

test("a tender marked complete after its award does not undo the award, and a later release takes nothing back by silence", () => {
  const award = anAward({ ocid: "o", noticeId: "1", date: "2024-01-01", awardKey: "A", valuePence: 500 });
  const complete = aTender({ ocid: "o", noticeId: "2", date: "2024-02-01", title: null });
  const face = faceOf(
    [award, complete].map((notice, position) => ({
      notice,
      sha: String(position),
      seenAt: "2026",
      fileSha: "f",
      position,
    })),
  );
  expect(face).toMatchObject({ stage: "awarded", title: "Day care framework", valuePence: 500 });
});

test("a notice put right under its own id replaces what it said", () => {
  const open = aTender({
    noticeId: "n1",
    finderId: "n1",
    date: "2024-01-01",
    snapshotAt: "2024-02-01T00:00:00.000Z",
    stage: "tendering",
  });
  const withdrawn = { ...open, snapshotAt: "2024-03-01T00:00:00.000Z", stage: "withdrawn" as const };
  for (const order of [
    [[open], [withdrawn]],
    [[withdrawn], [open]],
  ]) {
    const { cabinet } = fileAll(order);
    expect([...cabinet.changes("file1")].map(({ face }) => face.stage)).toEqual(["withdrawn"]);
  }
});

test("rows of one register that share a framework each add their provider, and the next register says them anew", () => {
  const row = (name: string, more: Partial<Notice> = {}) =>
    aRow({ ref: "FW-1", title: "Home care framework", suppliers: [supplier(name)], ...more });
  const { cabinet, outcomes } = fileAll([
    [row("Ash Ltd"), row("Elm Ltd")],
    [row("Elm Ltd"), row("Oak Ltd")],
  ]);
  expect(outcomes).toEqual([
    ["created", "updated"],
    ["updated", "updated"],
  ]);
  const [change] = [...cabinet.changes("file1")];
  expect(change?.face.suppliers.map((each) => each.name)).toEqual(["Elm Ltd", "Oak Ltd"]);
});

test("a file read again is unchanged, even after a newer one; a new file that says the old thing again is heard", () => {
  const before = aRow({ ref: "NCC-1", title: "Respite", endsOn: "2027-03-31" });
  const after = { ...before, endsOn: "2028-03-31" };
  const { cabinet } = fileAll([[before], [after]]);
  const again = context({ fileSha: "file0", seenAt: "2026-11-25T10:00:00.000Z", isKnownFile: true });
  expect(cabinet.file([before], 0, again)).toBe("unchanged");
  expect([...cabinet.changes("file1")][0]?.face.endsOn).toBe("2028-03-31");
  expect(cabinet.file([before], 0, { ...again, fileSha: "file2", isKnownFile: false })).toBe("updated");
  expect([...cabinet.changes("file2")][0]?.face.endsOn).toBe("2027-03-31");
});

test("a title that hundreds of contracts share tells none of them apart, and rows still find themselves again", () => {
  const rows = Array.from({ length: 300 }, (_, n) =>
    aRow({ title: "Residential placement", suppliers: [supplier(`Home ${n} Ltd`)], startsOn: "2024-04-01" }),
  );
  const { outcomes } = fileAll([rows, rows.map((row) => ({ ...row, endsOn: "2027-03-31" }))]);
  expect(outcomes[0]).toEqual(rows.map(() => "created"));
  expect(outcomes[1]).toEqual(rows.map(() => "updated"));
});

test("entries are filed by date, rows as they stand", () => {
  const entries = [{ date: "2024-02-01" }, { date: null }, { date: "2024-01-01" }, { date: null }].map(
    ({ date }, at) => ({
      where: String(at),
      notices: [aNotice({ date })],
    }),
  );
  expect(inFilingOrder(entries).map(({ position }) => position)).toEqual([1, 3, 2, 0]);
});
