// Owns asking whether whoever looks may do something, where a page shows more to those who may. It permits nothing: what is
// then done asks again for proof.
import type { AppLoadContext } from "@remix-run/node";
import { isAppError } from "./app-error";

/** Whether the person may do the action; someone who has not signed in is led to the door as ever. */
export function may(
  context: Pick<AppLoadContext, "authorize">,
  action: Parameters<AppLoadContext["authorize"]>[0],
): boolean {
  try {
    context.authorize(action);
    return true;
  } catch (error) {
    if (isAppError(error) && error.kind === "forbidden") return false;
    throw error;
  }
}
