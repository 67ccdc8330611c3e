// The frame of every signed-in page: who is signed in, and the pages that their role may open.
import { Outlet, useLoaderData } from "@remix-run/react";
import { DeskLayout } from "~/components/layout/desk-layout";
import { deskLinks } from "~/features/evidence/desk.view";
import { page } from "~/lib/route";

export const handle = { desk: true };
export const headers = () => ({ "Cache-Control": "no-store" });

export const loader = page(({ context, request }) => {
  const { actor } = context.authorize("today:read");
  const { council, csrf, t } = context;
  const roles = actor.kind === "account" ? actor.roles : [];
  return {
    council: council.name,
    isDemo: council.isFictional,
    account: {
      name: actor.kind === "account" ? actor.name : "",
      role: roles.map((role) => t(`accounts:role.${role}`)).join(", "),
      signOutHref: "/sign-out",
      csrfToken: csrf,
    },
    navigation: deskLinks(actor, new URL(request.url).pathname, (key, values) => t(key, values ?? {})),
  };
});

export default function Desk() {
  const { council, isDemo, account, navigation } = useLoaderData<typeof loader>();
  return (
    <DeskLayout
      councilName={council}
      homeHref="/today"
      isDemo={isDemo}
      account={account}
      navigation={navigation}
    >
      <Outlet />
    </DeskLayout>
  );
}
