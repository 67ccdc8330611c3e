import fc from "fast-check";
import { expect, test } from "vitest";
import { countAudience } from "~/features/responses/audience.rules";
import {
  decideDelivery,
  type Recipient,
  stateAfter,
  type TextStatus,
} from "~/features/responses/delivery.rules";
import { type DeliveryState, deliveryStates } from "~/features/responses/responses.schema";

const now = new Date("2026-11-24T10:00:00Z");
const tomorrow = new Date("2026-11-25T08:00:00Z");
const phone: Recipient = { kind: "mobile", safety: "safe", isOptedOut: false, isDeceased: false };
const decide = (more: Partial<Recipient>, mayLeaveAt = now) =>
  decideDelivery({ ...phone, ...more }, now, mayLeaveAt);

test("only a phone that its owner called private gets the words of an answer", () => {
  expect(decide({ safety: "safe" })).toEqual({ by: "words" });
  expect(decide({ safety: "unknown" })).toEqual({ by: "notice" });
  expect(decide({ safety: "not_safe" })).toEqual({ by: "notice" });
});

test("nothing leaves in quiet hours", () => {
  expect(decide({}, tomorrow)).toEqual({ by: "later", at: tomorrow });
});

test("someone who said STOP, a landline, a machine and someone without a phone are told by a person, at any hour", () => {
  expect(decide({ isOptedOut: true }, tomorrow)).toEqual({ by: "person", state: "stopped" });
  expect(decide({ kind: "landline" }, tomorrow)).toEqual({ by: "person", state: "in_person" });
  expect(decide({ kind: "other" })).toEqual({ by: "person", state: "in_person" });
  expect(decideDelivery(null, now, now)).toEqual({ by: "person", state: "in_person" });
});

test("nobody is told anything when the person has died, whatever else is known", () => {
  fc.assert(
    fc.property(
      fc.record({
        kind: fc.constantFrom("mobile", "landline", "other"),
        safety: fc.constantFrom("unknown", "safe", "not_safe"),
        isOptedOut: fc.boolean(),
        isDeceased: fc.constant(true),
      }),
      (recipient) => decideDelivery(recipient as Recipient, now, tomorrow).by === "nobody",
    ),
  );
});

const order: DeliveryState[] = [
  "queued",
  "notice_sent",
  "opened",
  "sent",
  "failed",
  "delivered",
  "in_person",
];

test("whatever order reports come in, an answer never goes backwards", () => {
  const report = fc.tuple(
    fc.constantFrom<"notice" | "words">("notice", "words"),
    fc.constantFrom<TextStatus>("sent", "delivered", "failed"),
  );
  fc.assert(
    fc.property(fc.constantFrom(...order), fc.array(report), (first, reports) => {
      let state = first;
      for (const [text, status] of reports) {
        const next = stateAfter(state, text, status) ?? state;
        expect(order.indexOf(next)).toBeGreaterThanOrEqual(order.indexOf(state));
        state = next;
      }
    }),
  );
});

test("a late report about the notice changes nothing once the words have been asked for", () => {
  for (const before of ["opened", "sent", "delivered", "in_person"] as const)
    for (const status of ["sent", "delivered", "failed", "cancelled"] as const)
      expect(stateAfter(before, "notice", status)).toBeNull();
});

test("words that arrive after a failure was reported have arrived", () => {
  expect(stateAfter("failed", "words", "delivered")).toBe("delivered");
  expect(stateAfter("delivered", "words", "failed")).toBeNull();
});

test("a notice that arrived has not brought the answer itself", () => {
  expect(stateAfter("queued", "notice", "delivered")).toBe("notice_sent");
  expect(deliveryStates).toContain("notice_sent");
});

test("people are counted, not messages, and each by the way that reaches them", () => {
  const item = { channel: "SMS", state: "open", worry: null, speakerKey: null, recipient: phone };
  const view = countAudience(
    [
      { ...item, feedbackId: "1", contactId: "ann" },
      { ...item, feedbackId: "2", contactId: "ann", state: "answered", worry: "taken" },
      { ...item, feedbackId: "3", contactId: "bob", recipient: { ...phone, safety: "unknown" } },
      { ...item, feedbackId: "4", contactId: null, channel: "WEB", speakerKey: "x", recipient: null },
      { ...item, feedbackId: "5", contactId: null, channel: "WEB", speakerKey: "x", recipient: null },
      { ...item, feedbackId: "6", contactId: "eve", recipient: { ...phone, isDeceased: true } },
    ],
    3,
  );
  expect(view).toEqual({
    people: 4,
    items: 6,
    byChannel: [
      { channel: "SMS", people: 3 },
      { channel: "WEB", people: 1 },
    ],
    words: 1,
    notice: 1,
    inPerson: 1,
    nobody: 1,
    answeredBefore: 1,
    worries: 1,
    suggestedOnly: 3,
  });
});
