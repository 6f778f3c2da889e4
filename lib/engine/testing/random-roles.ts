import fc from "fast-check";
import type { Agent } from "../sections/people";
import type { Grant, Role, RoleGroup } from "../sections/roles";
import type { Semantics } from "../semantics";
import type { Snapshot } from "../snapshot";
import { absent, unreadable } from "../value";
import { buildSnapshot } from "./build-snapshot";

const PERMISSIONS = ["conversation.view", "conversation.reply", "m/a", "m/b", "n/a"];
const GRANTED = [...PERMISSIONS, "m/*", "*", "*/*"];
const ROLE_IDS = ["r1", "r2", "r3", "r4"];
const GROUP_IDS = ["u1", "u2"];

const grant: fc.Arbitrary<Grant> = fc.record({
  permission: fc.constantFrom(...GRANTED),
  effect: fc.constantFrom("allow", "allow", "deny"),
});
const missing = fc.constantFrom(absent, unreadable("no-permission"), undefined);
const mostly = <T>(value: fc.Arbitrary<T>) => fc.oneof({ weight: 6, arbitrary: value }, missing);

const role = (id: string): fc.Arbitrary<Role> =>
  fc.record({
    id: fc.constant(id),
    name: fc.constant(`角色 ${id}`),
    grants: mostly(fc.array(grant, { maxLength: 4 })),
  });
const roleGroup = (id: string): fc.Arbitrary<RoleGroup> =>
  fc.record({
    id: fc.constant(id),
    name: fc.constant(`用户组 ${id}`),
    enabled: mostly(fc.boolean()),
    roleIds: mostly(fc.subarray(ROLE_IDS, { maxLength: 2 })),
  });
const agent = (id: string): fc.Arbitrary<Agent> =>
  fc.record({
    id: fc.constant(id),
    name: fc.constant(`客服 ${id}`),
    roleIds: mostly(fc.subarray([...ROLE_IDS, "gone"], { maxLength: 3 })),
    roleGroupIds: mostly(fc.subarray([...GROUP_IDS, "gone"], { maxLength: 2 })),
  });

/** Small companies with every way of holding, granting, denying and failing to read roles. */
export const randomRoles: fc.Arbitrary<Snapshot> = fc
  .record({
    agents: fc.tuple(...["a1", "a2", "a3", "a4"].map(agent)),
    roles: fc.tuple(...ROLE_IDS.map(role)),
    roleGroups: fc.tuple(...GROUP_IDS.map(roleGroup)),
    listed: fc.subarray(PERMISSIONS),
    combine: fc.constantFrom<Semantics["permissions"]["combine"]>("allow-only", "deny-overrides", "unknown"),
    rolesRead: fc.boolean(),
  })
  .map(({ listed, combine, rolesRead, ...sections }) =>
    buildSnapshot(
      { ...sections, permissions: listed.map((id) => ({ id, name: id })) },
      {
        semantics: { permissions: { combine } },
        ledger: rolesRead ? {} : { roles: { status: "partial", reason: "truncated" } },
      },
    ),
  );
