// Owns turning what a person sent into a command, or into the one error that names the field.
import type { z } from "zod";
import { AppError } from "~/lib/app-error";

/** The command; throws AppError "bad_input" naming the first field that is not as it should be. */
export function parsed<T extends z.ZodType>(schema: T, input: unknown): z.output<T> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw new AppError("bad_input", "contracts:error.field", {
    field: result.error.issues[0]?.path.join(".") ?? "",
  });
}
