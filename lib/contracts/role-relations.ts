import { z } from "zod";
import { anyOf } from "./any-of";
import { Combination, FindingRef, Named, SectionGap } from "./permissions";
import { ViewHead, ViewQuery } from "./view";

const Grant = z.object({
  permission: z.string(),
  effect: z.enum(["allow", "deny"]),
  /** Names of the groups or channels it is limited to; null means everywhere. */
  scope: z.array(z.string()).nullable(),
});

export const RolePairView = z.object({
  roles: z.tuple([Named, Named]),
  /** Names of permissions that one of the two loses through the other. */
  removed: z.array(z.object({ permission: z.string(), from: Named, by: Named })),
  /** `equal`: the same rights; otherwise the role whose rights the other one holds completely. */
  swallowed: z.union([Named, z.literal("equal")]).nullable(),
});
export type RolePairView = z.infer<typeof RolePairView>;

export const REMARK_KINDS = ["repeated", "covered", "shadowed-by-deny", "deny-without-grant"] as const;
export const GrantRemarkView = z.object({
  role: Named,
  grant: Grant,
  kind: z.enum(REMARK_KINDS),
  /** The grant of the same role that makes this one idle. */
  by: Grant.nullable(),
});
export type GrantRemarkView = z.infer<typeof GrantRemarkView>;

/** How roles relate to each other, whoever holds them. */
export const RoleRelations = z.object({
  view: ViewHead,
  combination: Combination,
  gaps: z.array(SectionGap),
  agents: z.array(Named),
  roles: z.array(Named),
  permissions: z.array(Named),
  pairs: z.array(RolePairView),
  remarks: z.array(GrantRemarkView),
  /** Roles whose grants could not be read: named, not compared. */
  unread: z.array(Named),
  /** Roles that allow what their duty does not need, and duties they lack, as the rules found them. */
  duties: z.array(FindingRef),
});
export type RoleRelations = z.infer<typeof RoleRelations>;

const Mode = z.enum(["any", "all"]);

/** Two duties nobody may hold together, each by any or by all of some permissions. */
export const SeparationQuery = ViewQuery.extend({
  left: anyOf(z.string()).pipe(z.array(z.string()).min(1)),
  leftMode: Mode.default("any"),
  right: anyOf(z.string()).pipe(z.array(z.string()).min(1)),
  rightMode: Mode.default("any"),
});
export type SeparationQuery = z.infer<typeof SeparationQuery>;

export const SeparationView = z.object({
  /** With the permissions by which each side is held. */
  held: z.array(Named.extend({ left: z.array(Named), right: z.array(Named) })),
  /** People of whom it cannot be told; never counted as fine. */
  unknown: z.array(Named),
  people: z.number().int(),
});
export type SeparationView = z.infer<typeof SeparationView>;

export const AddedRoleQuery = ViewQuery.extend({ agent: z.string(), role: z.string() });
export type AddedRoleQuery = z.infer<typeof AddedRoleQuery>;

/** What one more role would change for a person, permission by permission. */
export const AddedRole = z.object({
  agent: Named,
  role: Named,
  isHeld: z.boolean(),
  gained: z.array(Named),
  lost: z.array(Named),
  /** Permissions that could not be told any more, or only then. */
  unsure: z.array(Named),
});
export type AddedRole = z.infer<typeof AddedRole>;
