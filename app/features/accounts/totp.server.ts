// Owns codes from authenticator apps (RFC 6238): six digits, half a minute, SHA-1, which is what every app can read.
import { Secret, TOTP } from "otpauth";
import { typedCode } from "./second-factor.rules";

const PERIOD_S = 30;
/** Steps before and after ours that are taken, because clocks differ (RFC 6238, section 5.2). */
const WINDOW = 1;

const totpOf = (secret: string, names: { issuer?: string; label?: string } = {}): TOTP =>
  new TOTP({
    algorithm: "SHA1",
    digits: 6,
    period: PERIOD_S,
    secret: Secret.fromBase32(secret),
    issuer: names.issuer ?? "",
    label: names.label ?? "",
  });

/** 160 random bits in base32, as RFC 4226 recommends. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** The otpauth: address that an app reads from the picture. */
export const totpAddress = (secret: string, names: { issuer: string; label: string }): string =>
  totpOf(secret, names).toString();

/** The step that a code belongs to, at most one away from `at`; null for a wrong code. Constant time. */
export function stepOfCode(secret: string, typed: string, at: Date): number | null {
  const token = typedCode(typed);
  if (!/^\d{6}$/.test(token)) return null;
  const delta = totpOf(secret).validate({ token, timestamp: at.getTime(), window: WINDOW });
  return delta === null ? null : Math.floor(at.getTime() / 1000 / PERIOD_S) + delta;
}
