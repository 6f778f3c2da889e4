import { z } from "zod";
import { Id, Instant, Name } from "../scalars";
import { value } from "../value";

/** Permission ids are the platform's own words; `*` and `module/*` match everything below. */
export const Permission = z.strictObject({
  id: Id,
  name: value(z.string()),
  area: value(z.string()),
  /** Rights that reach beyond reception (billing, export, user management). */
  sensitive: value(z.boolean()),
});
export type Permission = z.infer<typeof Permission>;

export const Grant = z.strictObject({
  permission: Id,
  effect: z.enum(["allow", "deny"]),
  /** Group or channel ids the grant is limited to; absent means everywhere. */
  scope: z.array(Id).optional(),
});
export type Grant = z.infer<typeof Grant>;

export const Role = z.strictObject({
  id: Id,
  name: Name,
  builtin: value(z.boolean()),
  highPrivilege: value(z.boolean()),
  /** The platform's own "takes conversations" mark on a role. */
  receives: value(z.boolean()),
  /** Uses only the administration site, never the workbench. */
  adminSiteOnly: value(z.boolean()),
  grants: value(z.array(Grant)),
  /** Groups whose conversations the role may see; absent value means all. */
  groupScope: value(z.array(Id)),
  channelScope: value(z.array(Id)),
  lastReviewedAt: value(Instant),
});
export type Role = z.infer<typeof Role>;

/** A set of people that carries roles (Live Helper Chat `lh_group`), not a reception group. */
export const RoleGroup = z.strictObject({
  id: Id,
  name: Name,
  enabled: value(z.boolean()),
  roleIds: value(z.array(Id)),
});
export type RoleGroup = z.infer<typeof RoleGroup>;
