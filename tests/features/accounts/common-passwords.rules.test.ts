import { expect, test } from "vitest";
import { SHORTEST_PASSWORD } from "~/features/accounts/accounts.schema";
import { commonWords, isCommonPassword } from "~/features/accounts/common-passwords.rules";
import { demoSignInsFrom } from "~/server/demo/northmere";

const COUNCIL = "Northmere County Council";
const passwords = (words: string): string[] => words.trim().split(/\s+/);

const known = passwords(`
password1234 passw0rd1234 Password123! passwordpassword password12345678 qwertyuiop123 1qaz2wsx3edc 1q2w3e4r5t6y qazwsxedcrfv
zaq12wsxcde3 q1w2e3r4t5y6 qwerty123456 123456qwerty abcd12345678 abcdefgh1234 iloveyou1234 Summer2026!! Autumn2025!!!
winter202526 Spring-2026-Spring monday123456 January2026! northmere2026 Northmere123! northmerecouncil Earshot2026!
letmein12345 trustno1trustno1 football2026 manchesterunited michael12345 charlotte123 london2012london changeme1234
administrator1 adminadmin12 sunshine1234 dragon123456 welcome12345 welcome2Earshot 111122223333 112233445566 123123123123
147258369147 aaaabbbbcccc !QAZ2wsx#EDC Password!@#$ whatever1234 mypassword123 superman1234 blink182blink182 christmas2025
0000000000000 12345678910! 123456789abc asdfghjkl123 zxcvbnm12345 987654321abc poiuytrewq12 N0rthm3re2026 S0ci4lCare2026
qweasdzxc123 1234qwerasdf asdf1234asdf P@ssw0rd2026 councilcouncil
`);

test("passwords that everybody knows are refused, in whatever letters, and so are those of this council and product", () => {
  expect(known.filter((password) => !isCommonPassword(password, [COUNCIL]))).toEqual([]);
});

/** The shapes in which people lengthen a common word until it is long enough. */
function* lengthened(): Generator<string> {
  const years = [
    "1",
    "12",
    "123",
    "1234",
    "12345",
    "123456",
    "2024",
    "2025",
    "2026",
    "!",
    "!!",
    "1!",
    "123!",
    "2026!",
  ];
  for (const word of commonWords) {
    const capital = word[0]!.toUpperCase() + word.slice(1);
    for (const written of [
      word,
      capital,
      word.toUpperCase(),
      word.replaceAll("o", "0"),
      word.replaceAll("a", "@"),
    ])
      for (const tail of years) {
        yield written + tail;
        yield tail + written;
        yield `${written}${tail}${written}`;
        yield `${written}-${tail}`;
      }
    yield word.repeat(3);
  }
}

test("the shapes of the most common long passwords, thousands of them, are all refused", () => {
  const made = new Set([...lengthened()].filter((each) => each.length >= SHORTEST_PASSWORD));
  expect(made.size).toBeGreaterThan(3_000);
  expect([...made].filter((password) => !isCommonPassword(password))).toEqual([]);
});

test("words that do not belong together are taken, and so is what a manager of passwords draws", () => {
  const good = [
    "kettle orbit lantern",
    "correct horse battery staple",
    "copper violin meadow",
    "my summer house has a blue door",
    "no capitals no digits here",
    "čaj s mlékem a medem",
    "gT9#vLq2!xWz",
    "839201746552918",
    "xkq-wvtr-9dfh-2mz",
    "Northmere bakes violet kites",
  ];
  expect(good.filter((password) => isCommonPassword(password, [COUNCIL]))).toEqual([]);
});

test("every password that a demonstration draws will do", () => {
  const drawn = Array.from({ length: 40 }, (_, nth) => demoSignInsFrom(`folder ${nth}`)).flat();
  const refused = drawn.filter(({ password }) => isCommonPassword(password, [COUNCIL]));
  expect(refused.map(({ password }) => password)).toEqual([]);
});
