// Owns a passkey in software for tests: it answers what a browser would ask of a device, truly, or with one thing forged.
import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from "@simplewebauthn/server";
import { isoCBOR } from "@simplewebauthn/server/helpers";

const sha256 = (bytes: string | Uint8Array): Buffer => createHash("sha256").update(bytes).digest();
const base64url = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString("base64url");

export interface Forgery {
  origin?: string;
  rpId?: string;
  challenge?: string;
  /** Whether the device checked who holds it. */
  isVerified?: boolean;
  counter?: number;
  /** The page that asked stood in a frame of another site. */
  crossOrigin?: boolean;
  userHandle?: string;
  hasBrokenSignature?: boolean;
}

/** A passkey that was not made yet: `make` answers a request to make it, `answer` a request to sign in. */
export function softPasskey(origin: string) {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const id = randomBytes(32);
  const jwk = publicKey.export({ format: "jwk" });
  let counter = 0;
  let holder = "";

  const clientData = (type: string, challenge: string, forged: Forgery): Buffer =>
    Buffer.from(
      JSON.stringify({
        type,
        challenge: forged.challenge ?? challenge,
        origin: forged.origin ?? origin,
        crossOrigin: forged.crossOrigin ?? false,
      }),
    );

  const authenticatorData = (forged: Forgery, more: Uint8Array | null = null): Buffer => {
    const isVerified = forged.isVerified ?? true;
    const flags = 0x01 | (isVerified ? 0x04 : 0) | (more ? 0x40 : 0);
    const count = Buffer.alloc(4);
    count.writeUInt32BE(forged.counter ?? counter);
    const rpId = forged.rpId ?? new URL(origin).hostname;
    return Buffer.concat([sha256(rpId), Buffer.of(flags), count, ...(more ? [more] : [])]);
  };

  const common = { id: base64url(id), rawId: base64url(id), type: "public-key" as const };

  return {
    id: base64url(id),

    make(options: PublicKeyCredentialCreationOptionsJSON, forged: Forgery = {}) {
      holder = options.user.id;
      const key = isoCBOR.encode(
        new Map<number, number | Uint8Array<ArrayBuffer>>([
          [1, 2],
          [3, -7],
          [-1, 1],
          [-2, Uint8Array.from(Buffer.from(jwk.x!, "base64url"))],
          [-3, Uint8Array.from(Buffer.from(jwk.y!, "base64url"))],
        ]),
      );
      const length = Buffer.alloc(2);
      length.writeUInt16BE(id.length);
      const credential = Buffer.concat([Buffer.alloc(16), length, id, key]);
      const attestation = isoCBOR.encode(
        new Map<string, unknown>([
          ["fmt", "none"],
          ["attStmt", new Map()],
          ["authData", Uint8Array.from(authenticatorData(forged, credential))],
        ]) as never,
      );
      return {
        ...common,
        clientExtensionResults: {},
        response: {
          clientDataJSON: base64url(clientData("webauthn.create", options.challenge, forged)),
          attestationObject: base64url(attestation),
          transports: ["internal"],
        },
      };
    },

    answer(options: PublicKeyCredentialRequestOptionsJSON, forged: Forgery = {}) {
      counter++;
      const data = authenticatorData(forged);
      const client = clientData("webauthn.get", options.challenge, forged);
      const signature = sign("sha256", Buffer.concat([data, sha256(client)]), privateKey);
      if (forged.hasBrokenSignature) signature[signature.length - 1]! ^= 1;
      return {
        ...common,
        clientExtensionResults: {},
        response: {
          clientDataJSON: base64url(client),
          authenticatorData: base64url(data),
          signature: base64url(signature),
          userHandle: forged.userHandle ?? holder,
        },
      };
    },
  };
}
