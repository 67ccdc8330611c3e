// Shows when a key press decides on the review page: never while somebody types, never over a key of the browser.
import { expect, test } from "vitest";
import { keyMeant, reviewKeys, takesTyping } from "~/features/review/keys.rules";

const press = { key: "y", ctrlKey: false, altKey: false, metaKey: false, repeat: false, isTyping: false };

test("each key is known in capitals too, and no other key is", () => {
  for (const key of reviewKeys) {
    expect(keyMeant({ ...press, key })).toBe(key);
    expect(keyMeant({ ...press, key: key.toUpperCase() })).toBe(key);
  }
  for (const key of ["a", "4", "Enter", " ", "Escape", "ArrowDown"])
    expect(keyMeant({ ...press, key })).toBeNull();
});

test("a key pressed while typing, held down, or with control, alt or command decides nothing", () => {
  for (const change of [
    { isTyping: true },
    { repeat: true },
    { ctrlKey: true },
    { altKey: true },
    { metaKey: true },
  ])
    expect(keyMeant({ ...press, ...change })).toBeNull();
});

test("fields take what is typed; buttons, links and ticks do not", () => {
  const typed = [
    { tagName: "INPUT", type: "text" },
    { tagName: "INPUT", type: "search" },
    { tagName: "TEXTAREA" },
    { tagName: "SELECT" },
  ];
  for (const element of [...typed, { tagName: "DIV", isContentEditable: true }])
    expect(takesTyping(element)).toBe(true);
  for (const element of [
    { tagName: "BUTTON" },
    { tagName: "A" },
    { tagName: "INPUT", type: "checkbox" },
    { tagName: "BODY" },
  ])
    expect(takesTyping(element)).toBe(false);
});
