import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { readCell } from "@/lib/contracts/permissions";
import { absent } from "@/lib/engine/value";
import { buildSnapshot } from "@/lib/engine/testing/build-snapshot";
import { receivingCompany } from "@/lib/engine/testing/company";
import type { Context } from "@/lib/server/context";
import { db, transaction } from "@/lib/server/db";
import { prepareSnapshot, storeSnapshot } from "@/lib/server/snapshots/store";
import { makeContext } from "@/lib/testing/context";
import { describeOnDatabases } from "@/lib/testing/database";
import { exported } from "@/lib/testing/exported";
import { listRoleConflicts } from "./conflicts";
import { derivePermission } from "./derive";
import { matrixTable } from "./matrix-table";
import { getPermissionMatrix } from "./matrix";
import { getRole } from "./role";

/** 李娜 may reply; 王强 holds a second role that takes it away again, and his account is off. */
async function store(ctx: Context): Promise<string> {
  const company = receivingCompany();
  const agents = [
    ...company.agents,
    { ...company.agents[0], id: "a2", name: "王强", state: "disabled" as const, roleIds: ["r1", "r2"] },
  ];
  const roles = [
    ...company.roles,
    {
      id: "r2",
      name: "实习",
      receives: true,
      groupScope: absent,
      grants: [{ permission: "conversation.reply", effect: "deny" as const, scope: ["g1"] }],
    },
  ];
  const snapshot = buildSnapshot(
    {
      ...company,
      agents: agents as typeof company.agents,
      roles,
      memberships: [
        { agentId: "a1", groupId: "g1", mode: "full" },
        { agentId: "a2", groupId: "g1", mode: "full" },
      ],
      roleGroups: undefined,
      permissions: [{ id: "conversation.reply", name: "回复对话", area: "对话", sensitive: false }],
    },
    {
      platform: "livehelperchat",
      semantics: { permissions: { combine: "deny-overrides", basis: "measured" } },
      ledger: { permissions: { status: "partial", detail: "角色中出现过的权限" } },
    },
  );
  const organisationId = ctx.organisation.id;
  const prepared = await prepareSnapshot(snapshot, { organisationId });
  const source = await db().source.create({
    data: { id: randomUUID(), organisationId, kind: "file", name: "测试公司", settings: {} },
  });
  await transaction((tx) => storeSnapshot(tx, { organisationId, sourceId: source.id }, prepared));
  return source.id;
}

async function expectNotFound(asked: readonly Promise<unknown>[]) {
  await Promise.all(asked.map((answer) => expect(answer).rejects.toMatchObject({ code: "not-found" })));
}

describeOnDatabases("permissions", () => {
  it("answers nothing while there is no snapshot", async () => {
    const ctx = await makeContext();
    expect(await getPermissionMatrix(ctx, { of: "agents" })).toBeNull();
    expect(await listRoleConflicts(ctx, {})).toBeNull();
    await expectNotFound([
      derivePermission(ctx, { agent: "a1", permission: "conversation.reply" }),
      getRole(ctx, { role: "r1" }),
      exported(ctx, matrixTable),
    ]);
  });

  it("lays out agents and roles, and says what was not completely read", async () => {
    const ctx = await makeContext("auditor");
    await store(ctx);
    const agents = await getPermissionMatrix(ctx, { of: "agents" });
    expect(agents?.columns.map(({ id, name }) => [id, name])).toEqual([
      ["conversation.view", "conversation.view"],
      ["conversation.reply", "回复对话"],
    ]);
    expect(agents?.rows).toEqual([
      {
        id: "a1",
        name: "李娜",
        cells: "AA",
        state: "active",
        groups: ["g1"],
        roles: ["r1"],
        idleRoles: [],
        holders: null,
        onReception: true,
      },
      expect.objectContaining({ id: "a2", cells: "Ad", roles: ["r1", "r2"], onReception: false }),
    ]);
    expect(readCell({ cells: "Ad" }, 1)).toEqual({ state: "denied", conflict: true });
    expect(agents?.combination).toEqual({ combine: "deny-overrides", basis: "measured" });
    expect(agents?.gaps).toEqual([
      { section: "roleGroups", status: "unavailable", reason: "not-collected" },
      { section: "permissions", status: "partial", detail: "角色中出现过的权限" },
    ]);

    const roles = await getPermissionMatrix(ctx, { of: "roles" });
    expect(
      roles?.rows.map(({ id, cells, holders, onReception }) => [id, cells, holders, onReception]),
    ).toEqual([
      ["r1", "AA", 2, true],
      ["r2", "ND", 1, false],
    ]);
  });

  it("explains a cell, and what it means for reception", async () => {
    const ctx = await makeContext("auditor");
    await store(ctx);
    const derivation = await derivePermission(ctx, { agent: "a2", permission: "conversation.reply" });
    expect(derivation).toMatchObject({
      agent: { name: "王强", state: "disabled" },
      purpose: { permission: { name: "回复对话", needs: ["reply"] }, alternatives: [] },
      cell: { state: "denied", conflict: true },
      conflict: "deny-beats-grant",
      reception: { open: "yes", reply: "no", channels: [{ id: "c1", name: "官网" }] },
      gaps: [],
    });
    expect(derivation.steps.map(({ role, note, entry }) => [role.name, note, entry?.scope])).toEqual([
      ["客服", "overridden-by-deny", null],
      ["实习", "denied", ["售前"]],
    ]);
  });

  it("shows a role with its people, and what it says about a permission", async () => {
    const ctx = await makeContext("auditor");
    await store(ctx);
    const role = await getRole(ctx, { role: "r2", permission: "conversation.reply" });
    expect(role.holders).toEqual({
      total: 1,
      first: [{ id: "a2", name: "王强", state: "disabled", via: null, counts: "yes" }],
    });
    expect(role.combination).toEqual({ combine: "deny-overrides", basis: "measured" });
    expect(role.grant).toMatchObject({
      cell: { state: "denied", conflict: false },
      entries: [{ permission: "conversation.reply", effect: "deny", scope: ["售前"] }],
    });
    expect((await getRole(ctx, { role: "r1" })).grant).toBeNull();
  });

  it("names the roles that do not go together", async () => {
    const ctx = await makeContext("auditor");
    await store(ctx);
    const list = await listRoleConflicts(ctx, {});
    expect(list?.conflicts).toMatchObject([
      {
        roles: [{ name: "客服" }, { name: "实习" }],
        kind: "removes",
        disputes: [{ column: 1, words: ["allow", "deny"] }],
        holders: { total: 1, first: [{ id: "a2", name: "王强" }] },
      },
    ]);
  });

  it("writes the whole matrix as a sheet", async () => {
    const ctx = await makeContext("auditor");
    await store(ctx);
    const { name, text } = await exported(ctx, matrixTable);
    const lines = text.split("\r\n");
    expect(name).toBe("inlet-permissions-agents-2026-03-02.csv");
    expect(lines.slice(1)).toEqual([
      "李娜,a1,启用,售前,客服,是,允许,允许",
      '王强,a2,停用,售前,"客服; 实习",否,允许,禁止（冲突）',
      "",
    ]);
  });

  it("writes no more than the filter shows", async () => {
    const ctx = await makeContext("auditor");
    await store(ctx);
    const filter = { only: ["conflicts", "needed"], held: "r2", language: "en" };
    const lines = (await exported(ctx, matrixTable, filter)).text.split("\r\n");
    expect(lines).toEqual([
      "\uFEFFName,Id,State,Groups,Roles,On reception,conversation.view,回复对话 (conversation.reply)",
      '王强,a2,disabled,售前,"客服; 实习",no,allowed,denied (conflict)',
      "",
    ]);
  });

  it("knows nothing of another organisation, and nothing that is not there", async () => {
    const [ctx, other] = [await makeContext(), await makeContext()];
    const source = await store(other);
    await store(ctx);
    await expectNotFound([
      getPermissionMatrix(ctx, { of: "agents", source }),
      listRoleConflicts(ctx, { source }),
      derivePermission(ctx, { agent: "a1", permission: "conversation.reply", source }),
      getRole(ctx, { role: "r1", source }),
      exported(ctx, matrixTable, { of: "roles", source }),
      derivePermission(ctx, { agent: "nobody", permission: "conversation.reply" }),
      derivePermission(ctx, { agent: "a1", permission: "nothing" }),
      getRole(ctx, { role: "nobody" }),
      getRole(ctx, { role: "r1", permission: "nothing" }),
    ]);
  });
});
