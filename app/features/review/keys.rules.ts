// Owns which keys decide on the review page, and when a key press is one of them. Pure: it knows no browser.

/** Keys by what they do: yes and no to all, the first three themes, find a contract, take back, let go, next. */
export const reviewKeys = ["y", "n", "1", "2", "3", "l", "u", "r", "j"] as const;
export type ReviewKey = (typeof reviewKeys)[number];

interface Press {
  key: string;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
  /** The key is held down. */
  repeat: boolean;
  /** Where the press happened is a field that takes what is typed. */
  isTyping: boolean;
}

/** The key that was meant; null where the press belongs to the browser, to a field or to nothing here. */
export function keyMeant({ key, ctrlKey, altKey, metaKey, repeat, isTyping }: Press): ReviewKey | null {
  if (ctrlKey || altKey || metaKey || repeat || isTyping) return null;
  return reviewKeys.find((each) => each === key.toLowerCase()) ?? null;
}

/** Whether an element takes what is typed, by its tag, its type and whether it can be edited. */
export function takesTyping(element: {
  tagName: string;
  type?: string;
  isContentEditable?: boolean;
}): boolean {
  const tag = element.tagName.toLowerCase();
  if (element.isContentEditable || tag === "textarea" || tag === "select") return true;
  return (
    tag === "input" && !["checkbox", "radio", "button", "submit", "reset"].includes(element.type ?? "text")
  );
}
