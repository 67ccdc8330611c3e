// Plays whole conversations, with their timers, against the rules that must hold in every one of them.
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type ContactFacts,
  type ConversationState,
  conversationState,
  type Decision,
  type Effect,
  emptyConversation,
  nothingScreened,
  type Screening,
  type TextTemplate,
} from "~/features/conversations/conversations.schema";
import { decide } from "~/features/conversations/decide.rules";
import { ackDue, privacyDue, questionDue, replyDue } from "~/features/conversations/due.rules";
import type { Scene } from "~/features/conversations/effects.rules";
import { contactAfter, whyNoText } from "~/features/conversations/gate.rules";
import { isQuiet } from "~/features/conversations/quiet.rules";
import { aCue, mobile, settings } from "./scene";

type Job = { kind: "ack" | "question"; feedbackId: string; at: number } | { kind: "privacy"; at: number };

interface Sent {
  template: TextTemplate;
  notBefore: Date;
  feedbackId: string | null;
  contact: ContactFacts;
  because: "text" | "timer" | "commissioner";
}

const questions: TextTemplate[] = ["askService", "askDay", "askWish"];
const bare: TextTemplate[] = ["bareReference", "bareNumber", "helpNotSafe", "askStop"];

class Play {
  contact: ContactFacts;
  state: ConversationState = emptyConversation;
  jobs: Job[] = [];
  sent: Sent[] = [];
  effects: { effect: Effect; contact: ContactFacts; words: string }[] = [];
  items: string[] = [];
  constructor(
    kind: ContactFacts["kind"],
    public now: number,
  ) {
    this.contact = { ...mobile, kind };
  }

  scene(): Scene {
    return { contact: this.contact, state: this.state, now: new Date(this.now), settings };
  }

  carryOut(decision: Decision, because: Sent["because"], words = ""): void {
    const contact = contactAfter(this.contact, decision.effects);
    for (const effect of decision.effects) {
      this.effects.push({ effect, contact, words });
      if (effect.kind === "start_item") this.items.push(effect.feedbackId);
      if (effect.kind === "schedule_ack") {
        this.jobs = this.jobs.filter((job) => job.kind !== "ack" || job.feedbackId !== effect.feedbackId);
        this.jobs.push({ kind: "ack", feedbackId: effect.feedbackId, at: effect.at.getTime() });
      }
      if (effect.kind === "ask_question")
        this.jobs.push({ kind: "question", feedbackId: effect.feedbackId, at: effect.at.getTime() });
      if (effect.kind === "ask_privacy") this.jobs.push({ kind: "privacy", at: effect.at.getTime() });
      if (effect.kind === "send") this.sent.push({ ...effect, contact, because });
      if (effect.kind === "read_waiting_answer")
        this.sent.push({
          template: "answer",
          notBefore: effect.notBefore,
          feedbackId: null,
          contact,
          because,
        });
    }
    this.contact = contact;
    this.state = conversationState.parse(JSON.parse(JSON.stringify(decision.state)));
  }

  text(words: string, screening: Screening, pictures: number): Decision {
    const newFeedbackId = `item-${this.effects.length}-${this.now}`;
    const decision = decide({ scene: this.scene(), text: { words, pictures }, screening, newFeedbackId });
    this.carryOut(decision, "text", words);
    return decision;
  }

  wait(ms: number): void {
    const until = this.now + ms;
    for (let turns = 0; turns < 200; turns++) {
      const next = this.jobs.filter((job) => job.at <= until).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.jobs = this.jobs.filter((job) => job !== next);
      this.now = Math.max(this.now, next.at);
      this.carryOut(this.due(next), "timer");
    }
    this.now = until;
  }

  due(job: Job): Decision {
    if (job.kind === "privacy") return privacyDue(this.scene());
    const item = { feedbackId: job.feedbackId, reference: "KITE-42-MAY" };
    return job.kind === "ack"
      ? ackDue(this.scene(), { ...item, readBy: new Date(this.now) })
      : questionDue(this.scene(), { ...item, hasService: false, hasDay: false, hasWish: false });
  }

  commissionerAnswers(): void {
    const feedbackId = this.items.at(-1);
    if (!feedbackId) return;
    const reply = { replyId: `reply-${this.effects.length}`, feedbackId, reference: "KITE-42-MAY" };
    this.carryOut(replyDue(this.scene(), reply), "commissioner");
  }
}

const words = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      "Carer didnt turn up agen",
      "and she was rude",
      "lunch was cold",
      "they were lovely",
      "",
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      "STOP",
      "START",
      "HELP",
      "CALL",
      "END",
      "CANCEL",
      "STATUS",
      "INFO",
      "READ",
      "SAFE",
      "NOT SAFE",
      "DELETE",
      "URDU",
      "WHO Sunny Bank",
      "WHO",
      "VISIT",
      "HEARD ab12cd",
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      "1",
      "2",
      "yes",
      "no",
      "SKIP",
      "yesterday",
      "Sunny Bank",
      "not sure",
      "thanks",
      "ok",
      "HELP ME",
      "please stop",
      "call me",
      "what have you got on me",
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom("she has died", "STOP IT HE'S HURTING ME") },
);

const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant("text" as const),
      words,
      screening: fc.constantFrom<Screening>(
        nothingScreened,
        nothingScreened,
        nothingScreened,
        aCue("S3"),
        aCue("S4"),
        aCue("S5"),
      ),
      pictures: fc.constantFrom(0, 0, 0, 1),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant("wait" as const),
      ms: fc.oneof(fc.integer({ min: 0, max: 150_000 }), fc.integer({ min: 0, max: 20 * 3_600_000 })),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("reply" as const) }) },
);

const plays = fc
  .record({
    kind: fc.constantFrom<ContactFacts["kind"]>("mobile", "mobile", "mobile", "mobile", "landline", "other"),
    start: fc.integer({ min: Date.parse("2026-03-27T00:00:00Z"), max: Date.parse("2026-12-31T00:00:00Z") }),
    steps: fc.array(step, { minLength: 1, maxLength: 25 }),
  })
  .map(({ kind, start, steps }) => {
    const play = new Play(kind, start);
    const heard: { decision: Decision; words: string; screening: Screening }[] = [];
    for (const each of steps) {
      if (each.kind === "wait") play.wait(each.ms);
      else if (each.kind === "reply") play.commissionerAnswers();
      else heard.push({ decision: play.text(each.words, each.screening, each.pictures), ...each });
    }
    play.wait(48 * 3_600_000);
    return { play, heard };
  });

const always = (
  rule: (played: {
    play: Play;
    heard: { decision: Decision; words: string; screening: Screening }[];
  }) => void,
) => fc.assert(fc.property(plays, rule), { numRuns: 400 });

const outgoing: Effect["kind"][] = [
  "send",
  "schedule_ack",
  "ask_question",
  "ask_privacy",
  "read_waiting_answer",
  "status_lookup",
  "who_lookup",
  "heard_lookup",
];

test("nothing ever leaves for somebody who said STOP, for somebody who has died, for a landline or for a machine", () => {
  always(({ play }) => {
    for (const { effect, contact } of play.effects) {
      if (whyNoText(contact)) expect(outgoing).not.toContain(effect.kind);
    }
  });
});

test("an item is acknowledged once at most, and asked about twice at most", () => {
  always(({ play }) => {
    for (const item of play.items) {
      const about = play.sent.filter((each) => each.feedbackId === item && each.because === "timer");
      const acks = about.filter((each) => each.template === "ack" || each.template === "bareReference");
      expect(acks.length).toBeLessThanOrEqual(1);
      const asked = about.filter((each) => questions.includes(each.template));
      expect(asked.length).toBeLessThanOrEqual(2);
      expect(new Set(asked.map((each) => each.template)).size).toBe(asked.length);
    }
  });
});

test("no question and no answer that was not just asked for leaves between 21:00 and 08:00", () => {
  always(({ play }) => {
    for (const { template, notBefore, because } of play.sent) {
      const isQuestion = questions.includes(template) || template === "askPrivacy";
      if (isQuestion || because === "commissioner")
        expect(isQuiet(notBefore, settings.quiet), template).toBe(false);
    }
  });
});

test("every acknowledgement leaves within a minute of the first text of its item", () => {
  always(({ play }) => {
    for (const { effect } of play.effects) {
      if (effect.kind !== "send" || effect.template !== "ack" || !effect.feedbackId) continue;
      const started = Number(effect.feedbackId.split("-").at(-1));
      expect(effect.notBefore.getTime() - started).toBeLessThanOrEqual(60_000);
    }
  });
});

test("before SAFE the words of an answer leave only for READ; after NOT SAFE every text is bare", () => {
  always(({ play }) => {
    for (const { effect, contact, words: said } of play.effects) {
      if (contact.safety === "unknown" && effect.kind === "read_waiting_answer") expect(said).toBe("READ");
      if (contact.safety === "unknown" && effect.kind === "send")
        expect(effect.facts.words ?? effect.facts.options).toBeUndefined();
      if (contact.safety !== "not_safe") continue;
      expect(effect.kind).not.toBe("read_waiting_answer");
      if (effect.kind === "send") expect(bare).toContain(effect.template);
    }
  });
});

test("nothing that somebody says is lost: a story starts or joins exactly one item, and a worrying one is always kept", () => {
  always(({ heard }) => {
    for (const { decision, screening, words: said } of heard) {
      const kept = decision.effects.filter(
        (each) => each.kind === "start_item" || each.kind === "append_statement",
      );
      expect(kept.length).toBe(decision.heardAs === "story" ? 1 : 0);
      const isSpeech = ["Carer didnt turn up agen", "STOP IT HE'S HURTING ME", "she has died"].includes(said);
      if (isSpeech && screening.level) expect(decision.heardAs).toBe("story");
      if (decision.heardAs === "story" && screening.pagesNow)
        expect(decision.effects.some((each) => each.kind === "page_duty")).toBe(true);
    }
  });
});

test("the same scene always gives the same decision", () => {
  always(({ play }) => {
    const again = () =>
      decide({
        scene: play.scene(),
        text: { words: "she was late", pictures: 0 },
        screening: nothingScreened,
        newFeedbackId: "n",
      });
    expect(again()).toEqual(again());
  });
});
