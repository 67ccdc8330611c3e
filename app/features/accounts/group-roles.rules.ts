// Owns which roles the groups of an identity provider come to. Pure.
import { z } from "zod";
import { type Role, roleSchema, roles } from "./actor.schema";

/** For each group, by the name or id that the provider sends, the roles of those in it. */
export const groupRolesSchema = z.record(z.string().min(1), z.array(roleSchema).min(1));
export type GroupRoles = z.infer<typeof groupRolesSchema>;

/** The roles of somebody in these groups, each once, in the order of the list of roles. A group that is not mapped gives none. */
export function rolesOfGroups(groups: readonly string[], mapped: GroupRoles): Role[] {
  const given = new Set(groups.flatMap((group) => (Object.hasOwn(mapped, group) ? mapped[group]! : [])));
  return roles.filter((role) => given.has(role));
}

/** Whether two lists hold the same roles. */
export const areSameRoles = (one: readonly Role[], other: readonly Role[]): boolean =>
  one.length === other.length && one.every((role) => other.includes(role));
