// Owns the one error that a person may meet. A route turns it into a status and a sentence; it holds no sentence itself.

export type AppErrorKind =
  | "not_found"
  | "forbidden"
  | "bad_input"
  | "conflict"
  | "too_many"
  | "unavailable"
  | "unauthenticated";

const statusOf: Record<AppErrorKind, number> = {
  bad_input: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_many: 429,
  unavailable: 503,
};

/** An expected failure: `key` is an i18n key (namespace:key), `values` fill its gaps. */
export class AppError extends Error {
  constructor(
    readonly kind: AppErrorKind,
    readonly key: string,
    readonly values: Record<string, string | number> = {},
  ) {
    super(`${kind}: ${key}`);
    this.name = "AppError";
  }

  /** HTTP status that fits the kind. */
  get status(): number {
    return statusOf[this.kind];
  }
}

/** Whether an error is one that a person may meet. By name, because pages and server are two bundles with a class each. */
export function isAppError(error: unknown): error is AppError {
  return error instanceof Error && error.name === "AppError" && "kind" in error && "key" in error;
}
