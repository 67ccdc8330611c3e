// Owns the types shared by the bindings: extra attributes for an element, and content given short or in full. Draws nothing.
import { type HTMLAttributes, isValidElement, type ReactNode } from "react";

export type DataAttributes = { readonly [name: `data-${string}`]: string | number | boolean | undefined };

/** A component's own props, and beside them any attribute that its main element may carry. */
export type WithAttributes<Own, Base = HTMLAttributes<HTMLElement>> = Own &
  Omit<Base, keyof Own> &
  DataAttributes;

/** Content in full: what it says, and the class names and attributes it carries. */
export type Full<Own = object> = WithAttributes<{ children?: ReactNode; className?: string } & Own>;

/** Content may be given short (`hint="Write it as you would say it"`) or in full (`hint={{ children, className }}`). */
export type Parts<Own = object> = ReactNode | Full<Own>;

function isFull<Own>(parts: Parts<Own>): parts is Full<Own> {
  return typeof parts === "object" && parts !== null && !isValidElement(parts) && !(Symbol.iterator in parts);
}

/** Content in its full form, whichever way it was given. */
export function toFull<Own>(parts: Parts<Own>): Full<Own> {
  return isFull(parts) ? parts : ({ children: parts } as Full<Own>);
}

/** Whether there is anything to show: an empty string, false, null and undefined show nothing. */
export function hasParts(parts: unknown): boolean {
  return parts !== undefined && parts !== null && parts !== false && parts !== "";
}

/** The content alone, whichever way it was given. */
export function contentOf(parts: Parts): ReactNode {
  return toFull(parts).children;
}
