import { expect, test } from "vitest";
import { authorize } from "~/features/accounts/authorize.rules";
import { aFeedback } from "../../kit/builders";
import { aDesk, type Desk } from "./pages-kit";

const register = `Reference,Title of agreement,Supplier name,Contract sum,Start date,End date
NM-101,Home care in the north,Harbour Home Care Limited,1250000,01/04/2024,31/03/2028
NM-102,Grass cutting,Northmere Grounds Ltd,40000,01/04/2024,31/03/2027
,,Nobody Ltd,5,01/04/2024,31/03/2027
`;

/** The register is imported from the desk; returns the id of the home care contract. */
async function withRegister(desk: Desk): Promise<string> {
  await desk.upload(desk.actor("admin"), "/admin/import", [{ name: "register.csv", words: register }]);
  const list = await desk.open(desk.actor("commissioner"), "/contracts");
  return /href="\/contracts\/([^"?]+)">Home care in the north/.exec(list.html)![1]!;
}

/** The contract with everything that the council's own people say of it. */
async function withPeople(desk: Desk, contractId: string): Promise<void> {
  const { contracts } = desk.services;
  const by = authorize(desk.actor("admin"), "contract:edit");
  const council = await contracts.addBody(by, { name: "Northmere County Council", kind: "council" });
  const icb = await contracts.addBody(by, { name: "NHS Northmere ICB", kind: "icb" });
  await contracts.setContractBodies(by, contractId, [
    { bodyId: council, role: "lead", legalBasis: "s75" },
    { bodyId: icb, role: "partner", legalBasis: "s75" },
  ]);
  await contracts.setShares(by, contractId, 2026, [
    { bodyId: council, percent: 60 },
    { bodyId: icb, percent: 40 },
  ]);
  await contracts.setWords(by, contractId, {
    clientGroups: ["older_people"],
    contractType: "BLOCK",
    legalBasis: "s75",
    delegate: "Northmere Care Partnership",
    commissioningRole: "Community matron",
    noticePeriodMonths: 9,
  });
  await contracts.setFunding(by, contractId, [
    { routeCode: "ISF", heldBy: "Harbour Home Care" },
    { routeCode: "DP" },
  ]);
  await contracts.addRating(by, contractId, {
    locationId: "1-100",
    locationName: "Harbour House",
    question: "overall",
    rating: "requires_improvement",
    ratedOn: "2026-03-09",
  });
  await contracts.addKpi(by, contractId, {
    name: "Visits on time",
    from: "2026-07-01",
    to: "2026-09-30",
    target: "95%",
    actual: "81%",
    rating: "inadequate",
  });
  const postId = await contracts.addPost(by, {
    bodyId: council,
    title: "Commissioning manager, older people",
  });
  await contracts.addRemit(by, postId, { clientGroup: "older_people", startsOn: "2020-01-01" });
  await contracts.addHolder(by, postId, {
    standing: "substantive",
    name: "Marian Holt",
    phone: "01632 960 141",
    reach: "Weekdays 9 to 12",
    profile: "Buys care for older people.",
    frontlineExperience: "Six years a home carer.",
    startsOn: "2020-01-01",
  });
  const owner = await contracts.addPost(by, {
    bodyId: council,
    title: "Director of adult social services",
    isCouncilOwner: true,
  });
  await contracts.addHolder(by, owner, {
    standing: "substantive",
    name: "Beatrix Nakamura",
    startsOn: "2020-01-01",
  });
}

test("an admin imports a register from the desk and sees what came of it, with a reason for what was left out", async () => {
  const desk = await aDesk();
  const admin = desk.actor("admin");
  const done = await desk.upload(admin, "/admin/import", [
    { name: "register.csv", words: register },
    { name: "picture.csv", words: "\u0089PNG\u0000\u0000" },
  ]);
  expect(done.status).toBe(200);
  expect(done.said).toContain("register.csv Register as CSV 3 2 0 0 1");
  expect(done.said).toContain("Neither a title nor a reference : 1");
  expect(done.said).toContain("picture.csv is not text");
  expect(await desk.faultsOf(done)).toEqual([]);
  const again = await desk.upload(admin, "/admin/import", [{ name: "register.csv", words: register }]);
  expect(again.said).toContain("register.csv Register as CSV 3 0 0 2 1");
  expect(desk.missing).toEqual([]);
});

test("an upload without the token of our own page, without a file, or from somebody else imports nothing", async () => {
  const desk = await aDesk();
  const files = [{ name: "register.csv", words: register }];
  expect((await desk.upload(desk.actor("admin"), "/admin/import", files, "forged")).status).toBe(403);
  expect((await desk.upload(desk.actor("commissioner"), "/admin/import", files)).status).toBe(403);
  expect((await desk.upload(desk.actor("admin"), "/admin/import", [])).said).toContain("Choose a file");
  const all = await desk.open(desk.actor("commissioner"), "/contracts?scope=all");
  expect(all.said).toContain("No contracts yet");
});

test("a file above twenty megabytes is refused before it is read", async () => {
  const desk = await aDesk();
  const large = { name: "large.csv", words: `${register}${" ".repeat(21 * 1024 * 1024)}` };
  const refused = await desk.upload(desk.actor("admin"), "/admin/import", [large]);
  expect(refused.status).toBe(400);
  expect(refused.said).toContain("larger than 20 megabytes");
});

test("the list shows care, everything when asked, and finds a provider by name", async () => {
  const desk = await aDesk();
  const marian = desk.actor("commissioner");
  await withRegister(desk);
  const care = await desk.open(marian, "/contracts");
  expect(care.said).toContain("1 contract Contracts, the soonest to end first");
  expect(care.said).not.toContain("Grass cutting");
  const all = await desk.open(marian, "/contracts?scope=all");
  expect(all.said).toMatch(/Grass cutting Northmere Grounds Ltd Awarded 31 March 2027/);
  expect((await desk.open(marian, "/contracts?scope=all&words=grounds")).said).toContain("1 contract ");
  expect((await desk.open(marian, "/contracts?words=zzz")).said).toContain("No contract fits");
  expect((await desk.open(marian, "/contracts?stage=nonsense")).status).toBe(200);
  for (const shown of [care, all]) expect(await desk.faultsOf(shown)).toEqual([]);
  expect(desk.missing).toEqual([]);
});

test("anybody on the staff sees who decides about a contract, how to reach her and where she comes from [003-09] [003-25]", async () => {
  const desk = await aDesk();
  const id = await withRegister(desk);
  await withPeople(desk, id);
  const shown = await desk.open(desk.actor("call_handler"), `/contracts/${id}`);
  expect(shown.said).toContain("Marian Holt Commissioning manager, older people (Commissioner)");
  expect(shown.html).toContain('href="tel:01632960141"');
  expect(shown.said).toContain("Weekdays 9 to 12");
  expect(shown.said).toContain("Buys care for older people.");
  expect(shown.said).toContain("Frontline experience: Six years a home carer.");
  expect(shown.said).toContain("Bought on the budget of: Community matron");
});

test("a contract shows who carries it out and always who answers for it at the council [000-04]", async () => {
  const desk = await aDesk();
  const id = await withRegister(desk);
  const before = await desk.open(desk.actor("commissioner"), `/contracts/${id}`);
  expect(before.said).toContain("No commissioner is recorded for it, so the council's owner answers.");
  expect(before.said).toContain("Director of Adult Social Services Accountable owner at the council");
  await withPeople(desk, id);
  const shown = await desk.open(desk.actor("commissioner"), `/contracts/${id}`);
  expect(shown.said).toContain("Beatrix Nakamura Director of adult social services");
  expect(shown.said).toContain(
    "Northmere Care Partnership carries it out for the council. The council stays responsible.",
  );
});

test("a joint contract shows its bodies, their shares by year, and the legal basis under its old name too [000-16]", async () => {
  const desk = await aDesk();
  const id = await withRegister(desk);
  await withPeople(desk, id);
  const shown = await desk.open(desk.actor("commissioner"), `/contracts/${id}`);
  expect(shown.said).toContain("Northmere County Council Lead body 2026/27: 60%");
  expect(shown.said).toContain("NHS Northmere ICB Partner 2026/27: 40%");
  expect(shown.said).toContain("Section 75, NHS Act 2006 (formerly section 31, Health Act 1999)");
});

test("an individual service fund is explained in the words of the guidance, and a direct payment is kept apart from it [001-14] [000-14]", async () => {
  const desk = await aDesk();
  const id = await withRegister(desk);
  await withPeople(desk, id);
  const { said } = await desk.open(desk.actor("commissioner"), `/contracts/${id}`);
  expect(said).toContain("A managed account held by a third party");
  expect(said).toContain("Held by Harbour Home Care.");
  expect(said).toContain("A budget held this way can buy from this contract.");
  expect(said).toContain("A direct payment cannot buy from a contract the council has bought ahead");
});

test("voices, CQC's dated rating and performance figures stand side by side, and what is unknown says so [000-09]", async () => {
  const desk = await aDesk();
  const id = await withRegister(desk);
  const marian = desk.actor("commissioner");
  const empty = await desk.open(marian, `/contracts/${id}`);
  expect(empty.said).toContain("Nobody has told us about it yet.");
  expect(empty.said).toContain("No CQC rating is recorded.");
  expect(empty.said).toContain("No performance figures are recorded.");
  await withPeople(desk, id);
  await aFeedback(desk.store, {
    councilId: desk.councilId,
    decidedLinks: [{ contractId: id, verdict: "confirmed" }],
    receivedAt: "2026-11-20T10:00:00Z",
  });
  const shown = await desk.open(marian, `/contracts/${id}`);
  expect(shown.said).toContain("1 person told us of a problem");
  expect(shown.said).toContain("Harbour House Overall: Requires improvement, 9 March 2026");
  expect(shown.said).toContain(
    "Visits on time: 81% against 95%, 1 July 2026 to 30 September 2026 (Inadequate)",
  );
  expect(await desk.faultsOf(shown)).toEqual([]);
  expect(desk.missing).toEqual([]);
});

test("what people say stands beside a contract: who is heard, what nobody has read, themes with panels apart, own words", async () => {
  const desk = await aDesk();
  const id = await withRegister(desk);
  const about = {
    councilId: desk.councilId,
    decidedLinks: [{ contractId: id, verdict: "confirmed" as const }],
  };
  const late = { ...about, decidedThemes: [{ code: "T01.2", verdict: "confirmed" as const }] };
  await aFeedback(desk.store, { ...late, words: "Two hours late again.", readAt: "2026-11-20T11:00:00Z" });
  await aFeedback(desk.store, { ...late, words: "Late on Sunday.", basis: "R8" });
  await aFeedback(desk.store, { ...late, isPanel: true, channel: "PANEL" });
  await aFeedback(desk.store, {
    councilId: desk.councilId,
    links: [id],
    themes: ["T11.2"],
    words: "Tablets missed.",
  });
  const shown = await desk.open(desk.actor("commissioner"), `/contracts/${id}`);
  expect(shown.said).toContain("3 messages about this have not been read by a person.");
  expect(shown.said).toContain("Only the machine thinks that 1 of these messages is about this contract.");
  expect(shown.html.indexOf("have not been read")).toBeLessThan(shown.html.indexOf("Themes"));
  expect(shown.said).toContain("What people say, outside panels: 3 of the 4 people we heard from");
  expect(shown.said).toContain("What people on a panel say: 1 of the 4 people we heard from");
  expect(shown.said).toMatch(/Late or early visit Answer everyone : Late or early visit 2 1 3 0 /);
  expect(shown.html).toContain(`href="/contracts/${id}/reply/T01.2"`);
  expect(shown.html).not.toContain(`/reply/T11.2`);
  expect(shown.said).toContain("“ Two hours late again. ”");
  expect(await desk.faultsOf(shown)).toEqual([]);
  expect(desk.missing).toEqual([]);
  const list = await desk.open(desk.actor("commissioner"), "/contracts");
  expect(list.said).toMatch(/Director of Adult Social Services 4 /);
});

test("who may not hear what people say sees the contract without it", async () => {
  const desk = await aDesk();
  const id = await withRegister(desk);
  await aFeedback(desk.store, {
    councilId: desk.councilId,
    words: "Two hours late.",
    decidedLinks: [{ contractId: id, verdict: "confirmed" }],
  });
  for (const role of ["admin", "call_handler"] as const) {
    const shown = await desk.open(desk.actor(role), `/contracts/${id}`);
    expect(shown.status).toBe(200);
    expect(shown.said).toContain("Your role does not show what people say.");
    expect(shown.said).not.toContain("Two hours late");
    const list = await desk.open(desk.actor(role), "/contracts");
    expect(list.said).not.toContain("People heard");
  }
  expect((await desk.open(null, `/contracts/${id}`)).location).toBe("/sign-in");
  expect((await desk.open(desk.actor("commissioner"), "/contracts/nothing-here")).status).toBe(404);
});
