import fc from "fast-check";
import { expect, test } from "vitest";
import { deputyFor, namesAccountHolder } from "~/features/accounts/shield.rules";

const priya = { id: "priya", name: "Priya Shah", jobTitle: "Commissioning manager, older people" };
const will = { id: "will", name: "Will May", jobTitle: "Social worker" };
const liz = { id: "liz", name: "Elizabeth O'Brien-Cole", jobTitle: "Duty social worker" };
const zoe = { id: "zoe", name: "Zoë Day", jobTitle: "Call handler" };
const everybody = [priya, will, liz, zoe];
const named = (words: string) => namesAccountHolder(words, everybody).sort();

test.each([
  ["Priya Shah never rang me back", ["priya"]],
  ["i told PRIYA SHAH twice", ["priya"]],
  ["it was shah, priya who signed it", ["priya"]],
  ["Priya K Shah signed it", ["priya"]],
  ["Priya Shah's letter was wrong", ["priya"]],
  ["zoe day put the phone down on me", ["zoe"]],
  ["Liz O’Brien came late", ["liz"]],
  ["Elizabeth Cole came late", ["liz"]],
  ["will may be there tomorrow said will may", ["will"]],
])("someone is named by their full name: %s", (words, expected) => {
  expect(named(words)).toEqual(expected);
});

test.each([
  ["mrs shah was rude to dad", ["priya"]],
  ["Ms. P. Shah was rude", ["priya"]],
  ["Dr Shah said no", ["priya"]],
  ["MRS OBRIEN SHOUTED", ["liz"]],
  ["mr may never came", ["will"]],
  ["Miss Day put the phone down", ["zoe"]],
])("someone is named by a title and the surname: %s", (words, expected) => {
  expect(named(words)).toEqual(expected);
});

test.each([
  ["my social worker priya does not listen", ["priya"]],
  ["Priya from the council lied", ["priya"]],
  ["Priya at Northmere council lied", ["priya"]],
  ["Priya, who is your commissioning person, said no", ["priya"]],
  ["the commissioner is called Priya", ["priya"]],
  ["I asked for Will the social worker", ["will"]],
  ["Will, the social worker, never came", ["will"]],
  ["liz my social worker", ["liz"]],
])("someone is named by one name beside words for their job: %s", (words, expected) => {
  expect(named(words)).toEqual(expected);
});

test.each([
  "Will the social worker come tomorrow?",
  "WILL THE SOCIAL WORKER COME TOMORROW",
  "the social worker will ring and the council may help",
  "i miss day care and i miss the day centre",
  "the nurse may call on tuesday",
  "the council day centre is shut",
  "Priya is the best carer we ever had",
  "my sister Elizabeth rang the council",
  "the council came. Priya my daughter was there",
  "Mr Hopkins from the council",
  "shahid from the council came",
  "Priya rang council about it",
  "I asked Priya. Shah is our dog",
  "",
])("nobody who works here is named: %s", (words) => {
  expect(named(words)).toEqual([]);
});

test("two people in one item are both shielded", () => {
  expect(named("Mrs Shah and Zoe Day laughed at me")).toEqual(["priya", "zoe"]);
});

test("a full name with a surname that is no word is found wherever it stands in a text", () => {
  const filler = fc.array(
    fc.constantFrom("the", "carer", "came", "late", "council", "mum", "and", "is", "not"),
    {
      maxLength: 8,
    },
  );
  fc.assert(
    fc.property(
      filler,
      filler,
      fc.constantFrom("Priya Shah", "priya shah", "PRIYA SHAH"),
      (before, after, name) => {
        expect(namesAccountHolder([...before, name, ...after].join(" "), [priya])).toEqual(["priya"]);
      },
    ),
  );
});

test("any text at all is judged without an error", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme", maxLength: 200 }),
      fc.string({ maxLength: 30 }),
      (words, name) => {
        const found = namesAccountHolder(words, [{ id: "x", name, jobTitle: name }]);
        expect(found.length).toBeLessThanOrEqual(1);
      },
    ),
  );
});

test("the item goes along the line of deputies to the first who works here and is not named too", () => {
  const line = [
    { id: "a", deputyId: "b", status: "active" },
    { id: "b", deputyId: "c", status: "active" },
    { id: "c", deputyId: "d", status: "invited" },
    { id: "d", deputyId: "a", status: "active" },
  ];
  expect(deputyFor("a", ["a"], line)).toBe("b");
  expect(deputyFor("a", ["a", "b"], line)).toBe("d");
  expect(deputyFor("a", ["a", "b", "d"], line)).toBeNull();
  expect(deputyFor("b", ["b"], line)).toBe("d");
  expect(deputyFor("z", ["z"], line)).toBeNull();
});
