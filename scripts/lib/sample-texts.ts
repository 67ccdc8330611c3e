// Owns invented texts for measurements: many senders, many lengths, no two alike. Numbers are from Ofcom's drama range.
import { randomBytes } from "node:crypto";
import type { InboundText } from "~/gateways/sms";

const openings = [
  "Hello",
  "Morning",
  "Just to say",
  "Sorry to bother you but",
  "Again today",
  "Third time this week",
  "My mum says",
  "I am her son and",
];
const middles = [
  "the carer came at 11 for a breakfast visit",
  "nobody turned up for the tea call and she had no hot meal",
  "the girl who comes on Tuesdays is lovely and takes her time",
  "we have had five different people in one week",
  "they are in and out in ten minutes and it is meant to be thirty",
  "the day centre bus has stopped and he sits in all day",
  "I have not had a break since March and nobody rings back",
  "the microwave meals are stone cold in the middle",
];
const endings = [
  "",
  " thank you",
  " what can be done",
  " please tell someone",
  " she is 91 and on her own",
  " I asked before and heard nothing",
];

const pick = <T>(list: readonly T[], n: number): T => list[n % list.length]!;

/** Text number `n` from one of `senders` phones; each has a provider id of its own. */
export function sampleText(n: number, senders: number, to: string): InboundText {
  return {
    providerId: `SM${randomBytes(16).toString("hex")}`,
    from: `+4477009${String(n % senders).padStart(5, "0")}`,
    to,
    body: `${pick(openings, n)} ${pick(middles, Math.floor(n / 3))}${pick(endings, Math.floor(n / 7))} (${n})`,
    media: [],
  };
}
