// Owns the fictional Northmere County Council: its settings and the people who may sign in to look around. All invented;
// numbers are from Ofcom's drama ranges.
import { createHash } from "node:crypto";
import type { Role } from "~/features/accounts/actor.schema";
import type { GrantKind } from "~/features/accounts/grants.schema";
import type { Council } from "~/features/settings/settings.service.server";
import { newId } from "~/lib/ids";
import type { DemoSignIn } from "../context";

/** The council as it is on the first day. */
export const northmere = (createdAt: Date): Council => ({
  id: newId(),
  name: "Northmere County Council",
  shortName: "Northmere Council",
  host: null,
  smsNumber: "+441632960100",
  isFictional: true,
  settings: {
    contactName: "Priya Shah",
    phoneLine: "+441632960123",
    phoneLineSpoken: "01632 960 123",
    safeguardingPhone: "01632 960 999",
    officeHours: { opens: "09:00", closes: "17:00" },
    quietHours: { from: "21:00", to: "08:00" },
    colours: { brand: "#5b2a5e", action: "#0f5e63" },
    logoText: "Northmere County Council",
    dutyWorkers: [],
    pageAgainMinutes: 10,
    // One step, so that anybody can look around.
    secondFactorRoles: [],
    sessions: { deskIdleMinutes: 30, awayIdleMinutes: 15, longestHours: 12 },
  },
  createdAt,
});

interface DemoAccount {
  name: string;
  email: string;
  jobTitle: string;
  roles: readonly Role[];
  deputy?: string;
  /** What the account reaches; bodies by name. */
  grants?: readonly { kind: GrantKind; value: string }[];
}

export const demoAccounts: readonly DemoAccount[] = [
  {
    name: "Marian Holt",
    email: "commissioner@northmere.example",
    jobTitle: "Commissioning manager, older people",
    roles: ["commissioner"],
    deputy: "deputy@northmere.example",
  },
  {
    name: "Daniel Osei",
    email: "deputy@northmere.example",
    jobTitle: "Commissioning manager, learning disability and mental health",
    roles: ["commissioner"],
    deputy: "commissioner@northmere.example",
  },
  {
    name: "Priya Shah",
    email: "calls@northmere.example",
    jobTitle: "Listening team",
    roles: ["call_handler"],
  },
  {
    name: "Ruth Adeyemi",
    email: "duty@northmere.example",
    jobTitle: "Safeguarding duty worker",
    roles: ["safeguarding"],
  },
  { name: "Tom Fairley", email: "admin@northmere.example", jobTitle: "Systems officer", roles: ["admin"] },
  {
    name: "Ines Duarte",
    email: "analyst@northmere.example",
    jobTitle: "Insight analyst",
    roles: ["analyst"],
  },
  {
    name: "Imelda Quarshie",
    email: "joint@northmere.example",
    jobTitle: "Head of joint commissioning, NHS Northmere",
    roles: ["joint_commissioner"],
    grants: [
      { kind: "body", value: "NHS Northmere Integrated Care Board" },
      { kind: "agreement", value: "DSA-2026-04" },
    ],
  },
  {
    name: "Tamsin Pettifer",
    email: "provider@northmere.example",
    jobTitle: "Registered manager, Brightside Homecare",
    roles: ["provider"],
    grants: [{ kind: "organisation", value: "Brightside Homecare Ltd" }],
  },
  {
    name: "Kwabena Mensimah",
    email: "frontline@northmere.example",
    jobTitle: "Social worker, North team",
    roles: ["frontline"],
  },
  {
    name: "Yusra Delacroix",
    email: "advocate@northmere.example",
    jobTitle: "Care Act advocate, Speak Up Northmere",
    roles: ["advocate"],
    grants: [{ kind: "organisation", value: "Speak Up Northmere" }],
  },
  {
    name: "Ottoline Aldous",
    email: "scrutiny@northmere.example",
    jobTitle: "Councillor, chair of the care scrutiny committee",
    roles: ["scrutiny"],
  },
  {
    name: "Bronwen Lindqvist",
    email: "dpo@northmere.example",
    jobTitle: "Data protection officer",
    roles: ["dpo"],
  },
];

const words = [
  "acorn",
  "bridge",
  "candle",
  "daisy",
  "ember",
  "forest",
  "garden",
  "harbour",
  "island",
  "jasmine",
  "kettle",
  "lantern",
  "meadow",
  "nettle",
  "orchard",
  "pebble",
];

/** Demo passwords: four words, different in every folder, so that none is a password known to the world. */
export function demoSignInsFrom(secret: string): DemoSignIn[] {
  return demoAccounts.map(({ name, email, roles }) => {
    const digest = createHash("sha256").update(`${secret}:${email}`).digest();
    const password = [...digest.subarray(0, 4)].map((byte) => words[byte % words.length]).join("-");
    return { role: roles[0]!.replace("_", " "), name, email, password };
  });
}
