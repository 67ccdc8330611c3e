// Owns the shapes of passkeys as they come in from a browser. Whether an answer is right is judged elsewhere. Safe for the browser.
import { z } from "zod";
import { jsonIn } from "~/lib/json-in";

const base64url = z.string().regex(/^[\w-]+$/);

const answer = {
  id: base64url.max(1400),
  rawId: base64url.max(1400),
  type: z.literal("public-key"),
  authenticatorAttachment: z.enum(["platform", "cross-platform"]).optional().catch(undefined),
  clientExtensionResults: z.looseObject({}),
};

const clientDataJSON = base64url.max(4000);

/** What a browser sends when a passkey has signed (WebAuthn, AuthenticationResponseJSON). */
export const signInAnswer = z.object({
  ...answer,
  response: z.object({
    clientDataJSON,
    authenticatorData: base64url.max(4000),
    signature: base64url.max(8000),
    userHandle: base64url.max(100).optional(),
  }),
});

/** What a browser sends when a passkey has been made (WebAuthn, RegistrationResponseJSON). */
export const newPasskeyAnswer = z.object({
  ...answer,
  response: z.object({
    clientDataJSON,
    attestationObject: base64url.max(100_000),
    transports: z.array(z.string().max(30)).max(10).optional(),
  }),
});

/** What an owner calls a passkey. */
export const passkeyName = z
  .string()
  .trim()
  .min(1, "accounts:field.passkeyName")
  .max(40, "accounts:field.passkeyName");

const clientData = z.object({ challenge: z.string().min(1), crossOrigin: z.boolean().optional() });

/** The challenge that a browser says was signed; null where it says none, or was asked from within another site's page. */
export function challengeIn(encoded: string): string | null {
  const bytes = Uint8Array.from(atob(encoded.replaceAll("-", "+").replaceAll("_", "/")), (sign) =>
    sign.charCodeAt(0),
  );
  const read = clientData.safeParse(jsonIn(new TextDecoder().decode(bytes)));
  return read.success && !read.data.crossOrigin ? read.data.challenge : null;
}
