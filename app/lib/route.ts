// Owns how a page meets a failure that a person may meet: a status and a sentence, or the way to sign in.
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { isAppError } from "./app-error";

/** What a page shows when an action was declined; the words are already in the person's language. */
export interface Declined {
  error: string;
}

function sentence(
  error: unknown,
  context: LoaderFunctionArgs["context"],
): { status: number; words: string } | null {
  return isAppError(error) ? { status: error.status, words: context.t(error.key, error.values) } : null;
}

/** A loader whose expected failures become a page with a status and a sentence; people not signed in are led to the door. */
export function page<T>(load: (args: LoaderFunctionArgs) => Promise<T> | T) {
  return async (args: LoaderFunctionArgs): Promise<T> => {
    try {
      return await load(args);
    } catch (error) {
      const said = sentence(error, args.context);
      if (!said) throw error;
      if (said.status === 401) throw redirect("/sign-in");
      throw new Response(said.words, { status: said.status });
    }
  };
}

/** An action whose expected failures come back as `{ error }` with their status, so that the page keeps what was typed. */
export function act<T>(work: (args: ActionFunctionArgs) => Promise<T> | T) {
  return async (args: ActionFunctionArgs): Promise<T | Response> => {
    try {
      return await work(args);
    } catch (error) {
      const said = sentence(error, args.context);
      if (!said) throw error;
      if (said.status === 401) throw redirect("/sign-in");
      return Response.json({ error: said.words } satisfies Declined, { status: said.status });
    }
  };
}
