// Owns what the environment may say. The one place that reads process.env (db/dialect.ts reads DATABASE_URL alone).
import { z } from "zod";

const absent = (value: unknown) => (value === "" || value === null ? undefined : value);
const optionalText = z.preprocess(absent, z.string().optional());
const key = z.preprocess(
  absent,
  z
    .string()
    .regex(/^[A-Za-z0-9+/=_-]{43,44}$/, "32 bytes in base64")
    .optional(),
);

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
  TWILIO_ACCOUNT_SID: optionalText,
  TWILIO_AUTH_TOKEN: optionalText,
  TWILIO_MESSAGING_SERVICE_SID: optionalText,
  /** smtp://name:password@host:port */
  SMTP_URL: optionalText,
  MAIL_FROM: optionalText,
  LOG_LEVEL: z.preprocess(absent, z.enum(["debug", "info", "warn", "error", "silent"]).default("info")),
});

export type Env = z.infer<typeof envSchema>;

/** Reads the environment; throws one sentence that names the variable that is wrong. */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const parsed = envSchema.safeParse(source);
  if (parsed.success && (parsed.data.SMTP_URL === undefined) !== (parsed.data.MAIL_FROM === undefined)) {
    throw new Error("The environment variables SMTP_URL and MAIL_FROM go together: set both, or neither.");
  }
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new Error(
    `The environment variable ${issue?.path.join(".")} is not as it should be: ${issue?.message}.`,
  );
}
