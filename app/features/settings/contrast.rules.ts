// Owns whether a council's own colour can be read. Text on it, and it as text, are white: WCAG 2.2 success criterion 1.4.3.

/** Least contrast of text with what is behind it, at level AA. */
export const LEAST_CONTRAST = 4.5;

/** Relative luminance of "#rrggbb", 0 (black) to 1 (white), as WCAG 2.2 defines it. Throws RangeError for anything else. */
export function luminance(colour: string): number {
  const found = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
  if (!found) throw new RangeError(`not a colour: ${colour}`);
  const [red, green, blue] = found.slice(1).map((hex) => {
    const share = Number.parseInt(hex, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/** Contrast ratio of two colours, 1 (the same) to 21 (black on white). */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light! + 0.05) / (dark! + 0.05);
}

/** Whether white can be read on a colour, and the colour on white. */
export const isReadable = (colour: string): boolean => contrast(colour, "#ffffff") >= LEAST_CONTRAST;
