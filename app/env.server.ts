// Owns what the environment may say. The one place that reads process.env (db/dialect.ts reads DATABASE_URL alone).
import { z } from "zod";
import { groupRolesSchema } from "~/features/accounts/group-roles.rules";
import { jsonIn } from "~/lib/json-in";

const absent = (value: unknown) => (value === "" || value === null ? undefined : value);
const optionalText = z.preprocess(absent, z.string().optional());
const key = z.preprocess(
  absent,
  z
    .string()
    .regex(/^[A-Za-z0-9+/=_-]{43,44}$/, "32 bytes in base64")
    .optional(),
);

/** One organisation's own provider. An address that every tenant shares would let any of them in. */
const oidcIssuer = z
  .url()
  .refine((issuer) => {
    if (!URL.canParse(issuer)) return false;
    const { protocol, hostname } = new URL(issuer);
    return protocol === "https:" || (protocol === "http:" && ["localhost", "127.0.0.1"].includes(hostname));
  }, "an https address")
  .refine(
    (issuer) => !/\/(common|organizations|consumers)(\/|$)/.test(issuer),
    "the address of your own tenant, not one that all tenants share",
  );
const groupRolesJson = z
  .string()
  .transform((words) => jsonIn(words))
  .pipe(groupRolesSchema);

const oidcNames = [
  "EARSHOT_OIDC_ISSUER",
  "EARSHOT_OIDC_CLIENT_ID",
  "EARSHOT_OIDC_CLIENT_SECRET",
  "EARSHOT_OIDC_ROLES",
] as const;

const envSchema = z.object({
  NODE_ENV: z.preprocess(absent, z.enum(["development", "production", "test"]).default("development")),
  /** The data folder; `--data` goes before it. */
  EARSHOT_HOME: optionalText,
  /** postgres://name:password@host/database; without it the data folder holds an embedded database. */
  DATABASE_URL: optionalText,
  /** The address that the world, and Twilio, sees: https://voices.example.gov.uk */
  EARSHOT_PUBLIC_URL: z.preprocess(absent, z.url().optional()),
  /** How many proxies stand in front and may say who is asking. */
  EARSHOT_TRUST_PROXY: z.preprocess(absent, z.coerce.number().int().min(0).max(5).default(0)),
  EARSHOT_MASTER_KEY: key,
  EARSHOT_LOOKUP_KEY: key,
  EARSHOT_PSEUDONYM_KEY: key,
  /** A file with the keys instead, in the form of a data folder's keys.json: it can be read again while the server runs. */
  EARSHOT_KEYS_FILE: optionalText,
  TWILIO_ACCOUNT_SID: optionalText,
  TWILIO_AUTH_TOKEN: optionalText,
  TWILIO_MESSAGING_SERVICE_SID: optionalText,
  /** smtp://name:password@host:port */
  SMTP_URL: optionalText,
  MAIL_FROM: optionalText,
  /** The identity provider: https://login.microsoftonline.com/<tenant>/v2.0. docs/single-sign-on.md says how to set it up. */
  EARSHOT_OIDC_ISSUER: z.preprocess(absent, oidcIssuer.optional()),
  EARSHOT_OIDC_CLIENT_ID: optionalText,
  EARSHOT_OIDC_CLIENT_SECRET: optionalText,
  /** Which roles each group gives, as JSON: {"<group>": ["commissioner"]} */
  EARSHOT_OIDC_ROLES: z.preprocess(absent, groupRolesJson.optional()),
  /** The claim that lists a person's groups. */
  EARSHOT_OIDC_GROUPS_CLAIM: z.preprocess(absent, z.string().default("groups")),
  /** "yes" where the provider gives nobody a mail address that is not theirs, and sends no "email_verified". */
  EARSHOT_OIDC_TRUST_EMAIL: z.preprocess(absent, z.enum(["yes", "no"]).default("no")),
  /** The host name of the council whose provider it is, where the deployment holds several. */
  EARSHOT_OIDC_HOST: optionalText,
  LOG_LEVEL: z.preprocess(absent, z.enum(["debug", "info", "warn", "error", "silent"]).default("info")),
});

export type Env = z.infer<typeof envSchema>;

/** Reads the environment; throws one sentence that names the variable that is wrong. */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const parsed = envSchema.safeParse(source);
  if (parsed.success && (parsed.data.SMTP_URL === undefined) !== (parsed.data.MAIL_FROM === undefined)) {
    throw new Error("The environment variables SMTP_URL and MAIL_FROM go together: set both, or neither.");
  }
  const oidcGiven = parsed.success ? oidcNames.filter((name) => parsed.data[name] !== undefined) : [];
  if (oidcGiven.length > 0 && oidcGiven.length < oidcNames.length) {
    throw new Error(
      `The environment variables ${oidcNames.join(", ")} go together: set all of them, or none.`,
    );
  }
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new Error(
    `The environment variable ${issue?.path.join(".")} is not as it should be: ${issue?.message}.`,
  );
}
