// Shows who commissions contracts: the directory, bodies and their mergers, shares, and the people behind them.
import { expect, test } from "vitest";
import { aBody, aCouncil, aPost, councilId, edit, read, t, words } from "./a-council";

test("a call handler sees the named commissioner of each contract and how to reach her [003-09]", async () => {
  const kit = await aCouncil();
  await kit.contracts.setWords(edit, kit.north, words);
  await aPost(kit, await aBody(kit.contracts, "Northmere County Council"), {
    phone: "01632 960 321",
    email: "marian.holt@northmere.example",
    reach: "Mondays to Thursdays; ring before ten.",
  });
  const { items } = await kit.contracts.listContracts(read, { words: "home care north" });
  expect(items[0]?.commissioner).toMatchObject({ via: "substantive", person: { name: "Marian Holt" } });
  expect((await kit.contracts.getContract(read, kit.north)).commissioner.person).toMatchObject({
    name: "Marian Holt",
    title: "Head of Commissioning, older people",
    phone: "01632 960 321",
    email: "marian.holt@northmere.example",
    reach: "Mondays to Thursdays; ring before ten.",
  });
});

test("a commissioner's profile says what she did on the front line [003-25]", async () => {
  const kit = await aCouncil();
  await kit.contracts.setWords(edit, kit.north, words);
  await aPost(kit, await aBody(kit.contracts, "Northmere County Council"), {
    profile: "Buys home care and respite for older people.",
    frontlineExperience: "Six years as a home carer, then hospital social work.",
  });
  const { person } = (await kit.contracts.getContract(read, kit.north)).commissioner;
  expect(person.frontlineExperience).toBe("Six years as a home carer, then hospital social work.");
  expect((await kit.contracts.listPosts(read))[0]?.holders[0]).toMatchObject({
    profile: "Buys home care and respite for older people.",
  });
});

test("when the commissioner leaves and acting cover starts, the contract's commissioner changes by itself, and history is kept [002-22]", async () => {
  const kit = await aCouncil();
  await kit.contracts.setWords(edit, kit.north, words);
  const postId = await aPost(kit, await aBody(kit.contracts, "Northmere County Council"));
  const [holder] = (await kit.contracts.listPosts(read))[0]!.holders;
  await kit.contracts.endHolder(edit, postId, holder!.id, "2026-11-23");
  await kit.contracts.addHolder(edit, postId, {
    standing: "acting",
    name: "Ade Lawal",
    startsOn: "2026-11-24",
    endsOn: "2026-12-31",
  });
  const on = async (day: string) => {
    const { via, person } = (await kit.contracts.getContract(read, kit.north, day)).commissioner;
    return [via, person.name];
  };
  expect(await on("2026-11-23")).toEqual(["substantive", "Marian Holt"]);
  expect(await on("2026-11-24")).toEqual(["acting", "Ade Lawal"]);
  expect(await on("2027-01-01")).toEqual(["council owner", "Director of Adult Social Services"]);
  expect((await kit.contracts.listPosts(read))[0]).toMatchObject({
    now: { name: "Ade Lawal", via: "acting" },
  });
});

test("which body leads for a client group is recorded over time, and each contract follows its lead body [002-21]", async () => {
  const kit = await aCouncil();
  const { contracts, north } = kit;
  await contracts.setWords(edit, north, words);
  const [council, icb] = [
    await aBody(contracts, "Northmere County Council"),
    await aBody(contracts, "NHS Northmere ICB", "icb"),
  ];
  const head = await aPost(kit, council);
  const other = await contracts.addPost(edit, { bodyId: icb, title: "Head of Commissioning, NHS" });
  const remitId = (await contracts.listPosts(read)).find((post) => post.id === head)!.remits[0]!.id;
  await contracts.endRemit(edit, head, remitId, "2024-03-31");
  await contracts.addRemit(edit, other, { clientGroup: "older_people", startsOn: "2024-04-01" });
  await contracts.addHolder(edit, other, {
    standing: "substantive",
    name: "Grace Bell",
    startsOn: "2015-01-01",
  });
  const nameOn = async (day: string) =>
    (await contracts.getContract(read, north, day)).commissioner.person.name;
  expect([await nameOn("2024-03-31"), await nameOn("2024-04-01")]).toEqual(["Marian Holt", "Grace Bell"]);
});

test("a nurse whom the NHS employs may buy home care for the council, and what is said of it reaches her [000-03]", async () => {
  const kit = await aCouncil();
  const { contracts, north } = kit;
  const [council, trust] = [
    await aBody(contracts, "Northmere County Council"),
    await aBody(contracts, "Northmere Community NHS Trust", "nhs_trust"),
  ];
  await contracts.setWords(edit, north, { ...words, commissioningRole: "Community matron" });
  await contracts.setContractBodies(edit, north, [{ bodyId: council, role: "lead" }]);
  const postId = await contracts.addPost(edit, { bodyId: council, title: "Care at home buyer" });
  await contracts.addRemit(edit, postId, { contractId: north, startsOn: "2024-04-01" });
  await contracts.addHolder(edit, postId, {
    standing: "substantive",
    name: "Grace Bell",
    employerBodyId: trust,
    startsOn: "2024-04-01",
  });
  const whole = await contracts.getContract(read, north);
  expect(whole.commissioningRole).toBe("Community matron");
  expect(whole.employer).toBe("Northmere Community NHS Trust");
  expect(whole.bodies.map((body) => body.name)).toEqual(["Northmere County Council"]);
  expect((await contracts.commissionerOf(councilId, north)).person.name).toBe("Grace Bell");
});

test("a contracted-out function shows its delegate and always an accountable council owner [000-04]", async () => {
  const kit = await aCouncil();
  const { contracts, north } = kit;
  await contracts.setWords(edit, north, { ...words, delegate: "Harbour Assessment CIC" });
  expect(await contracts.getContract(read, north)).toMatchObject({
    delegate: "Harbour Assessment CIC",
    councilOwner: { via: "council owner", person: { name: "Director of Adult Social Services" } },
  });
  const owner = await contracts.addPost(edit, {
    bodyId: await aBody(contracts, "Northmere County Council"),
    title: "Director",
    isCouncilOwner: true,
  });
  await contracts.addHolder(edit, owner, {
    standing: "substantive",
    name: "Ruth Cole",
    startsOn: "2019-01-01",
  });
  for (const { id } of (await contracts.listContracts(read, { scope: "all" })).items) {
    expect((await contracts.getContract(read, id)).councilOwner.person.name).toBe("Ruth Cole");
  }
});

test("bodies share a named contract by share and year without its records being merged [000-01]", async () => {
  const { contracts, north } = await aCouncil();
  const [council, icb] = [
    await aBody(contracts, "Northmere County Council"),
    await aBody(contracts, "NHS Northmere ICB", "icb"),
  ];
  await contracts.setContractBodies(edit, north, [
    { bodyId: icb, role: "partner", legalBasis: "s75" },
    { bodyId: council, role: "lead" },
  ]);
  await contracts.setShares(edit, north, 2025, [
    { bodyId: council, percent: 70 },
    { bodyId: icb, percent: 30 },
  ]);
  await contracts.setShares(edit, north, 2026, [
    { bodyId: council, percent: 62.5 },
    { bodyId: icb, percent: 37.5, amountPence: 46_875_000 },
  ]);
  const whole = await contracts.getContract(read, north);
  expect(whole.bodies).toMatchObject([
    {
      name: "Northmere County Council",
      role: "lead",
      shares: [
        { year: 2025, percent: 70 },
        { year: 2026, percent: 62.5 },
      ],
    },
    {
      name: "NHS Northmere ICB",
      role: "partner",
      shares: [
        { year: 2025, percent: 30 },
        { year: 2026, percent: 37.5, amountPence: 46_875_000 },
      ],
    },
  ]);
  expect((await contracts.listContracts(read, { words: "home care north" })).total).toBe(1);
  expect((await contracts.listBodies(read)).map((body) => body.isCurrent)).toEqual([true, true]);
  const more = [
    { bodyId: council, percent: 80 },
    { bodyId: icb, percent: 21 },
  ];
  await expect(contracts.setShares(edit, north, 2026, more)).rejects.toMatchObject({
    key: "contracts:error.shares",
  });
  await expect(
    contracts.setContractBodies(edit, north, [{ bodyId: icb, role: "partner" }]),
  ).rejects.toMatchObject({ key: "contracts:error.oneLead" });
});

test("a joint arrangement keeps its legal basis, and section 31 is named as what section 75 was called [000-16]", async () => {
  const { contracts, north } = await aCouncil();
  const council = await aBody(contracts, "Northmere County Council");
  await contracts.setContractBodies(edit, north, [{ bodyId: council, role: "lead", legalBasis: "s75" }]);
  const { legalBasis } = await contracts.getContract(read, north);
  expect(legalBasis).toBe("s75");
  expect(t(`contracts:legalBasis.${legalBasis}`)).toBe(
    "Section 75, NHS Act 2006 (formerly section 31, Health Act 1999)",
  );
});

test("when two boards merge, the new one takes up the work and the old ones stay in history [000-18]", async () => {
  const { contracts, north } = await aCouncil();
  const [pct, old, merged] = [
    await aBody(contracts, "Fenwick PCT", "pct"),
    await aBody(contracts, "NHS Fenwick ICB", "icb"),
    await aBody(contracts, "NHS Northmere and Fenwick ICB", "icb"),
  ];
  const surgery = await contracts.addBody(edit, {
    name: "Mill Lane Surgery",
    kind: "gp_practice",
    startsOn: "2005-04-01",
    odsCode: "X00001",
  });
  await contracts.setContractBodies(edit, north, [{ bodyId: pct, role: "lead" }]);
  await contracts.succeedBodies(edit, [pct], old, "2022-07-01");
  await contracts.succeedBodies(edit, [old, surgery], merged, "2026-04-01");
  const bodyOn = async (day: string) => (await contracts.getContract(read, north, day)).bodies[0];
  expect(await bodyOn("2013-01-01")).toMatchObject({ name: "Fenwick PCT", nowNames: [] });
  expect(await bodyOn("2026-03-31")).toMatchObject({
    name: "Fenwick PCT",
    isCurrent: false,
    nowNames: ["NHS Fenwick ICB"],
  });
  expect(await bodyOn("2026-04-01")).toMatchObject({
    name: "Fenwick PCT",
    nowNames: ["NHS Northmere and Fenwick ICB"],
  });
  const bodies = await contracts.listBodies(read);
  expect(bodies.find((body) => body.id === merged)).toMatchObject({
    isCurrent: true,
    cameFrom: ["Mill Lane Surgery", "NHS Fenwick ICB"],
  });
  expect(bodies.find((body) => body.id === old)).toMatchObject({
    isCurrent: false,
    endsOn: "2026-03-31",
    became: ["NHS Northmere and Fenwick ICB"],
    becameOn: "2026-04-01",
  });
  await expect(contracts.succeedBodies(edit, [old], old, "2027-01-01")).rejects.toMatchObject({
    key: "contracts:error.succession",
  });
});

test("an account holder is told which contracts she answers for, and one who is spoken about is passed over", async () => {
  const kit = await aCouncil();
  await kit.contracts.setWords(edit, kit.north, words);
  await aPost(kit, await aBody(kit.contracts, "Northmere County Council"));
  expect(await kit.contracts.contractsOf(councilId, "commissioner")).toEqual([kit.north]);
  expect(
    await kit.contracts.commissionerOf(councilId, kit.north, { notAccounts: ["commissioner"] }),
  ).toMatchObject({ via: "council owner" });
});
