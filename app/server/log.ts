// Owns the log: one JSON line an event on standard error, with numbers, words and tokens taken out, at any depth.
import pino, { type DestinationStream, type Logger } from "pino";
import { withoutPersonal } from "~/lib/without-personal";

/** Fields that hold what a person said, who they are, or what opens something. */
const hidden = new Set([
  "body",
  "words",
  "text",
  "from",
  "to",
  "phone",
  "number",
  "email",
  "mail",
  "name",
  "password",
  "pin",
  "code",
  "token",
  "secret",
  "csrf",
  "cookie",
  "authorization",
  "sealed",
]);
const HIDDEN = "[hidden]";
const DEEPEST = 6;

const errorOf = (error: Error): Record<string, string> => ({
  type: error.name,
  message: withoutPersonal(error.message),
  stack: withoutPersonal(error.stack ?? "").slice(0, 2_000),
});

function cleaned(value: unknown, depth: number): unknown {
  if (typeof value === "string") return withoutPersonal(value).slice(0, 2_000);
  if (typeof value !== "object" || value === null) return value;
  if (value instanceof Error) return errorOf(value);
  if (value instanceof Date) return value;
  if (ArrayBuffer.isView(value) || depth > DEEPEST) return HIDDEN;
  if (Array.isArray(value)) return value.map((each) => cleaned(each, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      withoutPersonal(key),
      hidden.has(key.toLowerCase()) ? HIDDEN : cleaned(each, depth + 1),
    ]),
  );
}

export type Log = Logger;

/** A log that redacts by field name and by shape. `destination` is standard error unless told. */
export function makeLog(level: string, destination?: DestinationStream): Log {
  return pino(
    {
      level,
      base: undefined,
      formatters: { log: (fields) => cleaned(fields, 0) as Record<string, unknown> },
      // Cleaned above: pino would otherwise read an error anew.
      serializers: { err: (error: unknown) => error },
      hooks: {
        logMethod(args, method) {
          method.apply(
            this,
            args.map((each: unknown) =>
              typeof each === "string" ? withoutPersonal(each) : each,
            ) as Parameters<typeof method>,
          );
        },
      },
    },
    destination ?? pino.destination({ dest: 2, sync: false }),
  );
}
