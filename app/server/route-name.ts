// Owns saying which route of the build answers at a path, by its id: so that what is kept of a request holds no id of a record.
import type { ServerBuild } from "@remix-run/node";
import { matchRoutes } from "@remix-run/react";

type Tree = Parameters<typeof matchRoutes>[0];

/** Finds the id of the route at a path ("routes/_desk.audit"); "none" where no route answers. */
export function makeRouteName(routes: ServerBuild["routes"]): (path: string) => string {
  const below = (parentId: string | undefined): Tree =>
    Object.values(routes).flatMap((route): Tree => {
      if (!route || route.parentId !== parentId) return [];
      const { id, path, index, caseSensitive } = route;
      return index ? [{ id, path, index: true }] : [{ id, path, caseSensitive, children: below(id) }];
    });
  const tree = below(undefined);
  return (path) => matchRoutes(tree, path)?.at(-1)?.route.id ?? "none";
}
