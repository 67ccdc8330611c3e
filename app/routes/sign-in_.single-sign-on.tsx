// The way to the council's own identity provider. A link leads here, because a form may not be sent on to another site.
import { redirect } from "@remix-run/node";
import { page } from "~/lib/route";

export const loader = page(async ({ context, request }) => {
  const next = new URL(request.url).searchParams.get("next");
  const { councilId, csrf } = context;
  return redirect(await context.services.accounts.beginSingleSignOn({ councilId, browser: csrf, next }));
});
