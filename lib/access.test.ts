import { expect, it } from "vitest";
import { can, permissions, permissionsOf, roles, type Permission } from "./access";

it("gives the administrator everything", () => {
  expect([...permissionsOf("administrator")]).toEqual(permissions);
});

it("lets the auditor change nothing but the own account, and ask and remark beside the evidence", () => {
  const changing = [...permissionsOf("auditor")].filter((permission) => !permission.endsWith(":read"));
  expect(changing).toEqual(["evidence:ask", "comments:write", "account:self"]);
});

it("lets the auditor read everything there is to read", () => {
  const reads = permissions.filter((permission) => permission.endsWith(":read"));
  expect(reads.filter((permission) => !can("auditor", permission))).toEqual([]);
});

it("lets the team lead refresh the data, and neither manage people nor read who did what", () => {
  expect(can("team_lead", "sources:pull")).toBe(true);
  expect(can("team_lead", "snapshots:import")).toBe(true);
  for (const permission of ["sources:write", "members:write", "audit-log:read", "packs:read"] as const)
    expect(can("team_lead", permission), permission).toBe(false);
});

it("takes a permission nobody defined for a mistake, not for a refusal", () => {
  for (const unknown of ["members:delete", "constructor"])
    expect(() => can(roles[0], unknown as Permission)).toThrow(TypeError);
});
