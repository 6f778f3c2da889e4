import { beforeAll, expect, it } from "vitest";
import { SeparationQuery } from "@/lib/contracts/role-relations";
import type { Context } from "@/lib/server/context";
import { importSample } from "@/lib/server/imports/import-sample";
import { makeContext } from "@/lib/testing/context";
import { describeOnDatabases } from "@/lib/testing/database";
import { previewAddedRole } from "./added-role";
import { getPermissionMatrix } from "./matrix";
import { listRoleRelations } from "./relations";
import { findSeparation } from "./separation";

describeOnDatabases("role relations", () => {
  let ctx: Context;

  beforeAll(async () => {
    ctx = await makeContext("auditor");
    await importSample(await makeContext("administrator", { organisationId: ctx.organisation.id }));
  });

  it("compare every two roles by name, and name those that could not be read", async () => {
    const list = await listRoleRelations(ctx, {});
    expect(list?.roles).toHaveLength(9);
    const names = new Set(list?.roles.map(({ name }) => name));
    for (const { roles, removed, swallowed } of list?.pairs ?? []) {
      expect(roles.every(({ name }) => names.has(name))).toBe(true);
      expect(removed.length > 0 || swallowed !== null).toBe(true);
    }
    expect((list?.pairs.length ?? 0) + (list?.remarks.length ?? 0)).toBeGreaterThan(0);
    expect(list?.unread.length).toBeGreaterThan(0);
  });

  it("preview one more role without changing anything, and agree with what the matrix says of both", async () => {
    const matrix = await getPermissionMatrix(ctx, { of: "agents" });
    const list = await listRoleRelations(ctx, {});
    const agent = matrix?.rows.find(({ roles }) => roles.length === 1);
    const role = list?.roles.find(({ id }) => !agent?.roles.includes(id) && !isUnread(id));
    function isUnread(id: string) {
      return list?.unread.some((one) => one.id === id) ?? false;
    }
    const change = await previewAddedRole(ctx, { agent: agent?.id ?? "", role: role?.id ?? "" });
    expect(change.isHeld).toBe(false);
    expect(await getPermissionMatrix(ctx, { of: "agents" })).toEqual(matrix);
    const held = await previewAddedRole(ctx, { agent: agent?.id ?? "", role: agent?.roles[0] ?? "" });
    expect(held).toMatchObject({ isHeld: true, gained: [], lost: [] });
  });

  it("find everybody who holds two duties, and count those of whom it cannot be told apart", async () => {
    const list = await listRoleRelations(ctx, {});
    const [one, two] = list?.permissions ?? [];
    const query = SeparationQuery.parse({ left: one?.id, right: two?.id });
    const { held, unknown, people } = await findSeparation(ctx, query);
    expect(people).toBe(60);
    expect(held.length).toBeGreaterThan(0);
    expect(held[0]).toMatchObject({ left: [{ name: one?.name }], right: [{ name: two?.name }] });
    expect(held.length + unknown.length).toBeLessThanOrEqual(people);
    const all = list?.permissions.map(({ id }) => id) ?? [];
    const whole = SeparationQuery.parse({ left: all, leftMode: "all", right: two?.id });
    expect((await findSeparation(ctx, whole)).held.length).toBeLessThan(held.length);
  });

  it("are not found for what the snapshot does not hold, and for others", async () => {
    const wrong = SeparationQuery.parse({ left: "made-up", right: "made-up" });
    await expect(findSeparation(ctx, wrong)).rejects.toMatchObject({ code: "not-found" });
    await expect(previewAddedRole(ctx, { agent: "nobody", role: "none" })).rejects.toMatchObject({
      code: "not-found",
    });
    const stranger = await makeContext();
    expect(await listRoleRelations(stranger, {})).toBeNull();
    await expect(findSeparation(stranger, wrong)).rejects.toMatchObject({ code: "not-found" });
  });
});
