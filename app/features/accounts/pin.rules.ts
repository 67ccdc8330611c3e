// Owns which PINs are refused, and for how long one serves. Pure.

/** Wrong PINs after which a device is forgotten. */
export const WRONG_PINS = 5;
/** How long after its session ran out a PIN still sends. */
export const PIN_SERVES_MS = 7 * 24 * 60 * 60_000;

export type PinProblem = "shape" | "common";

const rising = "01234567890123456789";
const falling = [...rising].reverse().join("");

/** Why a PIN is refused, or null: six digits, and neither a run nor made of two digits or fewer. */
export function pinProblem(pin: string): PinProblem | null {
  if (!/^\d{6}$/.test(pin)) return "shape";
  const isRun = rising.includes(pin) || falling.includes(pin);
  return isRun || new Set(pin).size < 3 ? "common" : null;
}
