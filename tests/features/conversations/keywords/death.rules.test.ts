import { expect, test } from "vitest";
import { mentionsDeath } from "~/features/conversations/keywords/death.rules";

const now = new Date("2026-11-21T12:00:00Z");
const missed = (texts: string[]) => texts.filter((text) => mentionsDeath(text, now) === "none");
const mistaken = (texts: string[]) => texts.filter((text) => mentionsDeath(text, now) !== "none");

const lines = (text: string) =>
  text
    .trim()
    .split("\n")
    .map((line) => line.trim());

test("the news that somebody has died is noticed, however it is put", () => {
  expect(
    missed(
      lines(`
        She has died
        he passed away last night
        my mum died
        Mum passed away yesterday
        sadly my husband has passed away
        Dad died on Tuesday in hospital
        mum’s died
        shes died
        my wife is dead
        He is deceased
        the person you are texting has died
        this person has died please stop texting
        The lady I care for has died
        I'm sorry to tell you that my father died this morning
        we lost dad last night
        I lost my mum on Sunday
        RIP mum
        my mum's funeral is on Friday
        Mrs Patel has passed away
        Margaret has passed away
        Sadly Arthur Brown died on Monday
        mum passed this morning
        nan slipped away in her sleep
        my brother was found dead
        found mum dead this morning
        since mum died on Friday nobody has rung us
        my partner died two weeks ago and you still text
        mum died in the night and the carers never came
        my nan died because no one gave her insulin
        hi my mother in law passed away at the weekend
        shes dead
        he's dead now
        my client has died
        Gran is no longer with us
        mum died 12/11/2026
        dad lost his battle last week
        please stop texting, my son died
        My husband has just died. Please cancel the visits.
        The owner of this phone has died
      `),
    ),
  ).toEqual([]);
});

test("figures of speech, things, pets and near misses are no deaths", () => {
  expect(
    mistaken(
      lines(`
        to die for
        dying for a cup of tea
        I could have died
        the flowers died
        Flowers died because no one watered them
        my battery died
        the battery was dead
        my phone died
        the noise died down
        he died laughing
        I died of embarrassment
        he died on me on the phone, bad signal
        my dog died last week
        our cat was old, she died yesterday
        she nearly died
        he almost died because they were late
        he would have died if I had not been there
        she has not died
        she's not dead
        she's dead nice
        the carer is dead good
        mum is dead tired
        carers are dead slow
        they are always dead on time
        she's dead on her feet
        mum is dying
        she passed her assessment
        he passed out on the floor
        he passed on your message
        I lost my keys
        the carers lost mum in the shops
        I've lost my mum's tablets
        mum lost weight
        he lost his glasses yesterday
      `),
    ),
  ).toEqual([]);
});

test("what is feared, asked or long ago is no news", () => {
  expect(
    mistaken(
      lines(`
        i thought he had died
        scared she might have died
        I think she's dead
        if mum died who would look after the cat
        has my mum died?
        dad died in 2010
        dad died last year
        my husband died ten years ago and I live alone
        since my husband died I have been on my own
        when my wife died we got no help
        before mum died the carers were lovely
        my late husband
        my mum who died had carers from you
      `),
    ),
  ).toEqual([]);
});

test("the deaths of others are not the death of the person we are in touch about", () => {
  expect(
    mistaken(
      lines(`
        the man next door died
        a resident died last week
        people have died in there
        nobody died
        Someone died
        her husband died last week and she is not coping
        a friend of mine died
        my mum's friend died
      `),
    ),
  ).toEqual([]);
});

test("a year is history or news by the year that it is now", () => {
  expect(mentionsDeath("dad died in March 2026", now)).toBe("sender_or_person");
  expect(mentionsDeath("dad died in March 2026", new Date("2029-01-05T12:00:00Z"))).toBe("none");
});
