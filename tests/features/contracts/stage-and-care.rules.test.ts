// Shows at which stage a contract is, and whether it is care, both read from what is said of it.
import { expect, test } from "vitest";
import {
  clientGroupsOf,
  contractTypeOf,
  isCare,
  legalBasisOf,
  serviceTypeOf,
} from "~/features/contracts/care.rules";
import { finderStage, ocdsStage, registerStage, stageOn } from "~/features/contracts/stage.rules";

const process = { tenderStatus: null, hasTender: true, hasPlanning: false };

test.each([
  ["planning", "planned"],
  ["planned", "planned"],
  ["active", "tendering"],
  ["unsuccessful", "closed_without_award"],
  ["complete", "closed_without_award"],
  ["cancelled", "withdrawn"],
  ["withdrawn", "withdrawn"],
  [null, "tendering"],
])("an OCDS tender that is %s and has no award is %s", (tenderStatus, stage) => {
  expect(ocdsStage({ ...process, tenderStatus })).toBe(stage);
});

test.each([
  ["active", "awarded"],
  [null, "awarded"],
  ["pending", "tendering"],
  ["unsuccessful", "closed_without_award"],
  ["cancelled", "closed_without_award"],
])("an OCDS award that is %s makes the contract %s, whatever the tender says", (status, stage) => {
  expect(ocdsStage({ ...process, tenderStatus: "active", award: { status, saidNotAwarded: false } })).toBe(
    stage,
  );
});

test("a signed contract that was terminated has ended, and one cancelled before signing was never let", () => {
  expect(ocdsStage({ ...process, contract: { status: "terminated" } })).toBe("ended");
  expect(ocdsStage({ ...process, contract: { status: "cancelled" } })).toBe("closed_without_award");
  expect(
    ocdsStage({
      ...process,
      contract: { status: "active" },
      award: { status: "pending", saidNotAwarded: false },
    }),
  ).toBe("awarded");
});

test("a release that only plans is planned, and one that says nothing has no stage", () => {
  expect(ocdsStage({ tenderStatus: null, hasTender: false, hasPlanning: true })).toBe("planned");
  expect(ocdsStage({ tenderStatus: null, hasTender: false, hasPlanning: false })).toBeNull();
});

test.each([
  ["awarded", "Contract", null, "awarded"],
  ["awarded", "Contract", "not_awarded", "closed_without_award"],
  ["awarded", "Contract", "event", "planned"],
  ["closed", "Contract", null, "closed_without_award"],
  ["open", "Contract", null, "tendering"],
  ["withdrawn", "PreProcurement", null, "withdrawn"],
  ["closed", "PreProcurement", null, "planned"],
  ["closed", "Pipeline", null, "planned"],
] as const)("a Contracts Finder notice that is %s, of kind %s, with %s said, is %s", (status, noticeType, said, stage) => {
  expect(finderStage({ status, noticeType, said })).toBe(stage);
});

test.each([
  [null, "awarded"],
  ["Live", "awarded"],
  ["Expired", "ended"],
  ["Out to tender", "tendering"],
  ["Pipeline", "planned"],
  ["Not awarded", "closed_without_award"],
  ["Awarded after open tender", "awarded"],
  ["Live, extended once", "awarded"],
  ["Cancelled", "withdrawn"],
])("a register's status %j is %s", (status, stage) => {
  expect(registerStage(status)).toBe(stage);
});

test("an awarded contract ends with its last day, or the last day it can be extended to", () => {
  const contract = { stage: "awarded", endsOn: "2026-03-31", extensionUntil: null } as const;
  expect(stageOn(contract, "2026-03-31")).toBe("awarded");
  expect(stageOn(contract, "2026-04-01")).toBe("ended");
  expect(stageOn({ ...contract, extensionUntil: "2027-03-31" }, "2026-04-01")).toBe("awarded");
  expect(stageOn({ ...contract, stage: "withdrawn" }, "2026-04-01")).toBe("withdrawn");
});

const evidence = { cpv: [], title: null, description: null, department: null };

test.each([
  [{ cpv: ["85000000"], title: "Person centred home care" }],
  [{ cpv: ["85312310"], title: "Welfare rights advice" }],
  [{ cpv: ["85311000"], title: "Supported living" }],
  [{ cpv: ["55521100"], title: "Delivered meals" }],
  [
    {
      cpv: ["33000000"],
      title: "Supply of equipment",
      description: "A community equipment service for adults and children.",
    },
  ],
  [{ title: "Domiciliary Care Framework 2024" }],
  [{ title: "Lot 2 north", description: "Extra care housing support at three schemes" }],
  [{ title: "Sundry placements", department: "Adult Social Care" }],
  [{ cpv: ["85000000"], title: "All age carers service for children and adults" }],
])("this is care: %j", (given) => {
  expect(isCare({ ...evidence, ...given })).toBe(true);
});

test.each([
  [{ cpv: ["45000000"], title: "Re-roofing of Larkfield care home" }],
  [{ cpv: ["48000000"], title: "Social care case management" }],
  [{ cpv: ["85200000"], title: "Veterinary services" }],
  [{ cpv: ["85147000"], title: "Occupational health physician" }],
  [{ cpv: ["85100000", "85130000"], title: "General dental services" }],
  [{ cpv: ["85000000"], title: "Children's home placements" }],
  [{ cpv: ["79713000"], title: "Customer care and security" }],
  [{ title: "Boiler replacement at Meadow nursing home" }],
  [{ title: "Grounds maintenance", department: "Environment" }],
  [{ title: "Classroom supply teachers", department: "Children and Education" }],
  [{ cpv: ["98380000"], title: "Stray dog kennelling" }],
])("this is not care: %j", (given) => {
  expect(isCare({ ...evidence, ...given })).toBe(false);
});

test("the kind of service and whom it serves are read from the words", () => {
  expect(serviceTypeOf("Older People's Day Time Support", null)).toBe("DAY");
  expect(serviceTypeOf("Lot 4", "Meals on wheels, hot, seven days")).toBe("MEALS");
  expect(serviceTypeOf("Lot 4", null)).toBeNull();
  expect(clientGroupsOf("Day support for older people and people with dementia")).toEqual([
    "older_people",
    "dementia",
  ]);
});

test("a type of contract is known by its code and by its words, and a grant is a grant", () => {
  expect(contractTypeOf("BLOCK")).toBe("BLOCK");
  expect(contractTypeOf("Dynamic Purchasing System")).toBe("DM");
  expect(contractTypeOf("Seed funding")).toBe("GRANT");
  expect(contractTypeOf("Disabled facilities grant works")).toBeNull();
});

test("section 31 of the Health Act 1999 is found as section 75, which replaced it", () => {
  expect(legalBasisOf("Section 31 agreement with the PCT")).toBe("s75");
  expect(legalBasisOf("s.75 NHS Act 2006")).toBe("s75");
  expect(legalBasisOf("Light Touch Regime")).toBe("light_touch");
  expect(legalBasisOf(null)).toBeNull();
});
