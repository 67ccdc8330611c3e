// Keeping a record while it is typed: answers with when it was kept, never with a page.
import { sayTime } from "~/lib/dates";
import { act } from "~/lib/route";

export const action = act(async ({ request, context, params }) => {
  const form = await context.form(request);
  const by = context.authorize("call:record");
  await context.services.calls.save(by, params.id ?? "", Object.fromEntries(form));
  return Response.json({ savedAt: sayTime(new Date()) });
});
