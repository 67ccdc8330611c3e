// Owns the log: one JSON line an event on standard error, with numbers, words and tokens taken out.
import pino, { type Logger } from "pino";

const hidden = [
  "body",
  "words",
  "text",
  "from",
  "to",
  "phone",
  "email",
  "name",
  "password",
  "token",
  "cookie",
  "authorization",
  "*.body",
  "*.words",
  "*.text",
  "*.from",
  "*.to",
  "*.phone",
  "*.email",
  "*.password",
  "*.token",
  "*.cookie",
];

// Anything that looks like a phone or NHS number, a mail address or a long token.
const personal = /\+?\d[\d ()-]{7,}\d|[^\s@"]+@[^\s@"]+\.[^\s@"]+|\b[A-Za-z0-9_-]{40,}\b/g;

/** What may stand in a log of words that came from an error. */
export const withoutPersonal = (words: string): string => words.replace(personal, "[hidden]");

export type Log = Logger;

/** A log that redacts by field name and by shape. */
export function makeLog(level: string): Log {
  return pino(
    {
      level,
      base: undefined,
      redact: { paths: hidden, censor: "[hidden]" },
      serializers: {
        // Anything can be thrown: what is no Error is told as words.
        err: (error: unknown) =>
          error instanceof Error
            ? {
                type: error.name,
                message: withoutPersonal(error.message),
                stack: withoutPersonal(error.stack ?? "").slice(0, 2_000),
              }
            : { type: typeof error, message: withoutPersonal(String(error)).slice(0, 500) },
      },
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
    pino.destination({ dest: 2, sync: false }),
  );
}
