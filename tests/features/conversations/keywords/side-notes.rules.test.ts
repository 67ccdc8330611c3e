import { expect, test } from "vitest";
import type { SideNote } from "~/features/conversations/conversations.schema";
import { sideNotesOf } from "~/features/conversations/keywords/side-notes.rules";

const without = (note: SideNote, texts: string[]) =>
  texts.filter((text) => !sideNotesOf(text).includes(note));
const within = (note: SideNote, texts: string[]) => texts.filter((text) => sideNotesOf(text).includes(note));

test("being asked in words to stop is noticed, and only as a whole message", () => {
  expect(
    without("stop_in_words", [
      "please stop",
      "Stop please",
      "stop texting me",
      "Don’t text me again",
      "no more texts please",
      "wrong number",
      "unsubscribe me",
      "take me off your list",
      "stop stop",
    ]),
  ).toEqual([]);
  expect(
    within("stop_in_words", [
      "stop",
      "stop it",
      "stop sending them so late",
      "STOP IT HE'S HURTING ME",
      "please stop the 7pm visit",
      "leave me alone",
      "stop hitting her",
      "the bus stop texts",
      "he wont stop texting me",
    ]),
  ).toEqual([]);
});

test("being asked to ring back is noticed", () => {
  expect(
    without("call_in_words", [
      "call me",
      "Please can you call me back",
      "ring me",
      "phone me please",
      "can someone ring me today",
    ]),
  ).toEqual([]);
  expect(
    within("call_in_words", [
      "they never call me back",
      "call the carer",
      "ring was stolen",
      "he rings me names",
    ]),
  ).toEqual([]);
});

test("a bare cry for help is noticed", () => {
  expect(
    without("cry_for_help", [
      "help me",
      "HELP HELP",
      "sos",
      "please help me",
      "Somebody help!",
      "i need help now",
      "help me please",
      "emergency",
    ]),
  ).toEqual([]);
  expect(
    within("cry_for_help", [
      "can you help me find a lunch club",
      "i need help with the forms",
      "thanks for the help",
      "help",
    ]),
  ).toEqual([]);
});

test("thanks are told from praise and from everything else", () => {
  expect(
    without("courtesy", [
      "thanks",
      "Thank you so much",
      "OK",
      "ok thanks xx",
      "👍",
      "❤️",
      "cheers",
      "great thank you for letting me know",
    ]),
  ).toEqual([]);
  expect(
    within("courtesy", [
      "thanks for nothing",
      "good",
      "😭",
      "😡",
      "thank you the carer was lovely",
      "all",
      "?",
      "bye mum",
    ]),
  ).toEqual([]);
});

test("asking what is held about oneself is a request, in one's own words", () => {
  expect(
    without("access_request", [
      "what have you got on me",
      "What information do you hold about me?",
      "can i have a copy of my data",
      "SAR",
      "subject access request please",
      "I want to see my records",
    ]),
  ).toEqual([]);
  expect(
    within("access_request", [
      "what have you done",
      "what do you do about mums carers",
      "have you got a carer for dad",
      "can i see my mum",
    ]),
  ).toEqual([]);
});

test("asking for what was sent to be deleted is a request, in one's own words", () => {
  expect(
    without("erasure_request", [
      "delete what I sent",
      "please delete my messages",
      "can you erase everything you have on me",
      "forget what i said",
    ]),
  ).toEqual([]);
  expect(
    within("erasure_request", [
      "the carers forget my tablets",
      "remove the rubbish from mums",
      "they said delete the app",
    ]),
  ).toEqual([]);
});
