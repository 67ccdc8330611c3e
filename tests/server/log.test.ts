// What reaches the log, whatever the product is careless enough to hand it.
import fc from "fast-check";
import { expect, test } from "vitest";
import { newId } from "~/lib/ids";
import { withoutPersonal } from "~/lib/without-personal";
import { makeLog } from "~/server/log";

function listeningLog() {
  const lines: string[] = [];
  const log = makeLog("debug", { write: (line: string) => void lines.push(line) });
  return { log, all: () => lines.join("") };
}

const digits = (count: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count }).map((all) => all.join(""));
const phone = fc
  .tuple(fc.constantFrom("+44", "0044", "0"), digits(10), fc.constantFrom("", " ", "-", ".", " (0) "))
  .map(([start, rest, gap]) => [start, rest.slice(0, 4), rest.slice(4, 7), rest.slice(7)].join(gap));
const word = fc.stringMatching(/^[a-z]{3,12}$/);
const email = fc.tuple(word, word, word).map(([who, where, top]) => `${who}.q@${where}.${top}`);
const token = fc.stringMatching(/^[A-Za-z0-9_-]{43}$/);
const secret = fc.oneof(
  phone,
  email,
  token,
  token.map((each) => `Bearer ${each}`),
  fc.stringMatching(/^[a-z0-9]{20}$/).map((each) => `Bearer ${each}`),
  token.map((each) => `/first-admin/${each}`),
  fc.stringMatching(/^[a-z0-9]{12,30}$/).map((each) => `https://voices.example/invitation/${each}?x=1`),
);
const core = (value: string): string =>
  value
    .split(/[/ ?]/)
    .filter(
      (part) =>
        part.length > 5 &&
        part !== "Bearer" &&
        !part.includes("voices") &&
        part !== "first-admin" &&
        part !== "invitation" &&
        part !== "https:",
    )
    .at(-1) ?? value;

test("a number, an address, a token and the secret of a link never reach the log: not in words, errors, fields or fields of fields", () => {
  fc.assert(
    fc.property(secret, (value) => {
      const { log, all } = listeningLog();
      log.warn(`it said ${value} twice`);
      log.error({ err: new Error(`refused ${value}`) }, "failed");
      log.error(
        { deep: { err: new Error(`refused ${value}`), list: [{ why: value }] }, error: value },
        "failed",
      );
      expect(all()).toContain("[hidden]");
      expect(all()).not.toContain(value);
      expect(all()).not.toContain(core(value));
    }),
    { numRuns: 300 },
  );
});

test("what a person said is taken out by the name of its field, at any depth", () => {
  const { log, all } = listeningLog();
  log.warn(
    { text: "mum fell", job: { body: "mum fell", contact: { name: "mum fell", Words: "mum fell" } } },
    "x",
  );
  log.warn({ sealed: Buffer.from("mum fell"), raw: Buffer.from("mum fell") }, "x");
  expect(all()).not.toContain("mum fell");
  expect(all()).not.toContain(Buffer.from("mum fell").toString("base64"));
});

test("record ids, codes, times and counts stay, or a log would be of no use", () => {
  const { log, all } = listeningLog();
  const id = newId();
  log.warn({ job: id, kind: "send_text", attempt: 3, at: new Date(0) }, `job ${id} failed`);
  const line = JSON.parse(all());
  expect(line).toMatchObject({ job: id, kind: "send_text", attempt: 3, msg: `job ${id} failed` });
  expect(withoutPersonal("SqliteError: UNIQUE constraint failed: contact.phone_lookup")).toBe(
    "SqliteError: UNIQUE constraint failed: contact.phone_lookup",
  );
});
