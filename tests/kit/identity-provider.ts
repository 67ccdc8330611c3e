// Owns a real OpenID Connect provider (oidc-provider) on loopback for a test: who is at it is what the test says, and it can
// be made to lie in one way at a time.
import { generateKeyPairSync } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import Provider, { type Configuration, type JWK } from "oidc-provider";
import { freePort } from "../../scripts/lib/server-child";

export interface Person {
  sub: string;
  email?: string;
  email_verified?: boolean;
  name?: string;
  groups?: string[];
  /** Sent by Entra ID in the place of more groups than fit. */
  _claim_names?: Record<string, string>;
}

const CLIENT = { id: "earshot", secret: "a-secret-of-the-tests-and-of-nothing-else" };
const COOKIES = /^(?<name>[^=]+)=(?<value>[^;]*)/;

function signingKey(): JWK {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return { ...(privateKey.export({ format: "jwk" }) as JWK), use: "sig", alg: "RS256" };
}

/** Changes what the token endpoint answers. */
type Lie = (answer: { id_token: string }) => { id_token: string };

/** A signature of the same length, over nothing. */
export const brokenSignature: Lie = (answer) => {
  const [head, claims, signature = ""] = answer.id_token.split(".");
  const other = signature.replace(/^./, (sign) => (sign === "A" ? "B" : "A"));
  return { ...answer, id_token: [head, claims, other].join(".") };
};

/** Other claims under a signature that was made for the true ones. */
export const otherClaims =
  (more: object): Lie =>
  (answer) => {
    const [head, claims = "", signature] = answer.id_token.split(".");
    const read = JSON.parse(Buffer.from(claims, "base64url").toString()) as object;
    const changed = Buffer.from(JSON.stringify({ ...read, ...more })).toString("base64url");
    return { ...answer, id_token: [head, changed, signature].join(".") };
  };

/** No signature at all, which a careless client takes (RFC 8725, section 2.1). */
export const noSignature: Lie = (answer) => {
  const claims = answer.id_token.split(".")[1];
  const head = Buffer.from(JSON.stringify({ alg: "none" })).toString("base64url");
  return { ...answer, id_token: `${head}.${claims}.` };
};

/** Starts the provider; `redirectUris` are where it may send people back to, `at` its port. */
export async function startIdentityProvider(redirectUris: string[], at?: number) {
  const port = at ?? (await freePort());
  const issuer = `http://localhost:${port}`;
  const people = new Map<string, Person>();
  let present: string | null = null;
  let lie: Lie | null = null;

  const configuration: Configuration = {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: redirectUris,
        response_types: ["code"],
        grant_types: ["authorization_code"],
        token_endpoint_auth_method: "client_secret_post",
      },
    ],
    claims: {
      openid: ["sub", "_claim_names"],
      email: ["email", "email_verified"],
      profile: ["name", "groups"],
    },
    // As Entra ID does: what a scope gives stands in the id_token.
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    cookies: { keys: ["a-key-of-the-tests"] },
    jwks: { keys: [signingKey()] },
    ttl: { AccessToken: 60, AuthorizationCode: 60, IdToken: 60, Interaction: 600, Session: 600, Grant: 600 },
    interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
    async findAccount(_ctx, sub) {
      const person = people.get(sub);
      return person ? { accountId: sub, claims: async () => ({ ...person }) } : undefined;
    },
    async loadExistingGrant(ctx) {
      const grant = new ctx.oidc.provider.Grant({
        clientId: CLIENT.id,
        accountId: ctx.oidc.session?.accountId ?? "",
      });
      grant.addOIDCScope("openid email profile");
      await grant.save();
      return grant;
    },
  };
  const provider = new Provider(issuer, configuration);
  const answer = provider.callback();

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.url?.startsWith("/interaction/")) {
      const result = present
        ? { login: { accountId: present, remember: false } }
        : { error: "access_denied", error_description: "nobody is here" };
      await provider.interactionFinished(request, response, result);
      return;
    }
    const told = lie;
    if (request.url === "/token" && told) {
      const end = response.end.bind(response) as (body: string) => ServerResponse;
      response.end = ((body: string | Buffer) => {
        const read = JSON.parse(String(body)) as { id_token?: string };
        const said = JSON.stringify(read.id_token ? told({ ...read, id_token: read.id_token }) : read);
        response.setHeader("Content-Length", Buffer.byteLength(said));
        return end(said);
      }) as typeof response.end;
    }
    await answer(request, response);
  }

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  const open = () => new Promise<void>((resolve) => server.listen(port, resolve));
  await open();

  return {
    issuer,
    client: CLIENT,
    /** Somebody sits down at the provider; null for somebody who declines. */
    sits(person: Person | null): void {
      present = person?.sub ?? null;
      if (person) people.set(person.sub, person);
    },
    lies(how: Lie | null): void {
      lie = how;
    },
    /** Goes where a browser with cookies of its own is led, until the provider sends it away; that address. */
    async passThrough(start: string): Promise<URL> {
      const jar = new Map<string, string>();
      for (let url = new URL(start); ; ) {
        if (url.origin !== issuer) return url;
        const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
        const answered = await fetch(url, { redirect: "manual", headers: { cookie } });
        for (const set of answered.headers.getSetCookie()) {
          const { name = "", value = "" } = COOKIES.exec(set)?.groups ?? {};
          jar.set(name, value);
        }
        const to = answered.headers.get("Location");
        if (!to) throw new Error(`The provider led nowhere: ${answered.status} ${await answered.text()}`);
        url = new URL(to, url);
      }
    },
    /** Goes away; `comesBack` brings it again. */
    goesAway: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
    comesBack: open,
  };
}

export type TestIdentityProvider = Awaited<ReturnType<typeof startIdentityProvider>>;
