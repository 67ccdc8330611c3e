// Owns the drawing of a list whose items are told apart by their place alone.
import { Children, type ReactNode } from "react";

/**
 * Draws every item and keys it by its place. Right only for lists that are drawn once and never reordered on the page,
 * which is every list that the bindings are given; what draws to null, false or "" is left out.
 */
export function each<T>(items: readonly T[], draw: (item: T, index: number) => ReactNode): ReactNode[] {
  return Children.toArray(items.map(draw));
}
