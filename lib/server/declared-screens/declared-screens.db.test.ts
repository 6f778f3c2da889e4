import { beforeEach, expect, it } from "vitest";
import { ScreenDetail, ScreenList } from "@/lib/contracts/declared-screens";
import { normalise } from "@/lib/connectors/meiqia/normalise";
import { ledgerOf, rowsOf } from "@/lib/engine/snapshot";
import type { Context } from "@/lib/server/context";
import { db, transaction } from "@/lib/server/db";
import { loadSnapshot } from "@/lib/server/snapshots/load";
import { prepareSnapshot, storeSnapshot } from "@/lib/server/snapshots/store";
import { updateSource } from "@/lib/server/sources/update";
import { auditTrail, makeContext } from "@/lib/testing/context";
import { describeOnDatabases } from "@/lib/testing/database";
import { whileAuditLogRefuses } from "@/lib/testing/refusing-audit-log";
import { confirmScreen } from "./confirm";
import { getScreen } from "./get";
import { listScreens } from "./list";
import { saveScreen } from "./save";

const DAY_MS = 86_400_000;
const GROUPS = [{ id: "g1", name: "售前组" }];
const SECRET = "sk-planted-secret-77aa01";

describeOnDatabases("declared screens", () => {
  let ctx: Context;
  let sourceId: string;
  const save = (screen: string, base: number, rows: readonly object[], who = ctx) =>
    saveScreen(who, { sourceId, screen, base, rows: rows as Record<string, string>[] });

  async function pullAt(takenAt = new Date().toISOString()) {
    const read = normalise({
      organisation: { id: "1", name: "云杉家居", timezone: "Asia/Shanghai" },
      ...{ takenAt, from: takenAt, to: takenAt, tokenFingerprint: "0".repeat(12) },
      conversations: {
        rows: [
          {
            ...{ conv_id: "1", conv_start_tm: takenAt, conv_end_tm: null, agent_ID: "10001" },
            ...{ agent_name: "李娜", agent_nick_name: undefined, agent_account: undefined },
            ...{ group_id: "g1", group_name: "售前组", main_channel: "web", sub_channel: "" },
            ...{ conv_first_resp_wait_in_secs: 1, conv_agent_msg_count: 1, conv_visitor_msg_count: 1 },
          },
        ],
        ...{ bad: 0, cut: false },
      },
    });
    const origin = { organisationId: ctx.organisation.id, sourceId };
    const prepared = await prepareSnapshot(read, origin);
    const { snapshotId } = await transaction((tx) => storeSnapshot(tx, origin, prepared));
    return (await loadSnapshot(ctx.organisation.id, snapshotId)).snapshot;
  }

  beforeEach(async () => {
    ctx = await makeContext();
    const { id } = await db().source.create({
      data: {
        organisationId: ctx.organisation.id,
        ...{ kind: "meiqia", name: "美洽", settings: { enterpriseId: "1", timezone: "Asia/Shanghai" } },
      },
    });
    sourceId = id;
  });

  it("are kept as versions with who, when and what changed, each with its trace", async () => {
    expect(await save("groups", 0, GROUPS)).toMatchObject({ ok: true, version: 1 });
    const colleague = await makeContext("administrator", { organisationId: ctx.organisation.id });
    const changed = [{ id: "g1", name: "售前一组" }, {}, { id: "g2", name: "售后组" }];
    expect(await save("groups", 1, changed, colleague)).toMatchObject({ ok: true, version: 2 });
    expect(await confirmScreen(ctx, { sourceId, screen: "groups", base: 2 })).toEqual({ version: 3 });
    const detail = ScreenDetail.parse(await getScreen(ctx, { sourceId, screen: "groups" }));
    expect(detail).toMatchObject({
      state: "fresh",
      version: 3,
      rows: 2,
      by: ctx.actor.name,
      isProposal: false,
    });
    expect(detail.history).toMatchObject([
      { version: 3, by: ctx.actor.name, isConfirmation: true, changes: [] },
      {
        ...{ version: 2, by: colleague.actor.name, isConfirmation: false },
        changes: [
          {
            kind: "changed",
            name: "售前一组",
            cells: [{ column: "name", before: "售前组", after: "售前一组" }],
          },
          { kind: "added", name: "售后组" },
        ],
      },
      { version: 1, changes: [{ kind: "added", name: "售前组" }] },
    ]);
    const trail = await auditTrail(ctx.organisation.id);
    expect(trail.map(({ action, after }) => [action, after])).toMatchObject([
      ["screen.save", { screen: "客服组", version: 1, rows: 1, added: 1, changed: 0, removed: 0 }],
      ["screen.save", { version: 2, rows: 2, added: 1, changed: 1 }],
      ["screen.confirm", { version: 3, rows: 2 }],
    ]);
    const rows = await db().declaredScreen.findMany({ where: { sourceId }, orderBy: { version: "asc" } });
    expect(rows[2]?.rows, "a confirmation leaves the word to whoever gave it").toEqual(rows[1]?.rows);
  });

  it("stand in the next snapshot, labelled, and age into what cannot be read", async () => {
    await save("groups", 0, GROUPS);
    const roster = [
      { id: "10001", name: "李娜", state: "启用", capacity: "5" },
      { id: "10002", name: "王强", state: "停用" },
    ];
    await save("agents", 0, roster);
    const snapshot = await pullAt();
    expect(rowsOf(snapshot, "agents")).toMatchObject([
      { id: "10001", capacity: { $: "declared", value: 5, by: ctx.actor.name } },
      { id: "10002", state: { $: "declared", value: "disabled" } },
    ]);
    expect(ledgerOf(snapshot, "agents")).toMatchObject({ basis: "declared", status: "complete" });
    await db().declaredScreen.updateMany({
      where: { sourceId },
      data: { at: new Date(Date.now() - 31 * DAY_MS) },
    });
    expect(rowsOf(await pullAt(), "agents")).toHaveLength(2);
    await updateSource(ctx, {
      sourceId,
      settings: { enterpriseId: "1", declaredDays: 30 },
      credentials: { token: "t" },
    });
    const aged = await pullAt();
    expect(rowsOf(aged, "agents")).toMatchObject([{ id: "10001" }]);
    expect(ledgerOf(aged, "agents")).toMatchObject({
      ...{ basis: "observed", status: "partial" },
      detail: { zh: expect.stringContaining("「客服」申报于 31 天前，超过 30 天的有效期") as string },
    });
    const list = ScreenList.parse(await listScreens(ctx, { sourceId }));
    const states = Object.fromEntries(
      list.menus.flatMap(({ screens }) => screens.map(({ screen, state }) => [screen, state])),
    );
    expect(states).toMatchObject({ agents: "aged", groups: "aged", roles: "never" });
    expect(list.days).toBe(30);
  });

  it("do not count before they were made, for a snapshot of an earlier moment", async () => {
    await save("groups", 0, GROUPS);
    const earlier = await pullAt(new Date(Date.now() - 60_000).toISOString());
    expect(ledgerOf(earlier, "groups").basis).toBe("observed");
  });

  it("are refused whole with row, column and remedy, and then nothing changes", async () => {
    const wrong = [{ id: "1", name: "李娜", capacity: "很多" }, {}, { name: "无号", roleIds: "售后" }];
    expect(await save("agents", 0, wrong)).toMatchObject({
      ...{ ok: false, total: 3 },
      problems: [
        {
          row: 1,
          column: "capacity",
          value: "很多",
          remedy: { zh: expect.stringContaining("整数") as string },
        },
        { row: 3, column: "id", code: "value-missing" },
        { row: 3, column: "roleIds", code: "reference-unknown" },
      ],
    });
    expect(await db().declaredScreen.count({ where: { sourceId } })).toBe(0);
    expect(await auditTrail(ctx.organisation.id)).toEqual([]);
  });

  it("may contradict others for a while: what is saved is kept, and the others are named", async () => {
    await save("roles", 0, [{ id: "r1", name: "售前客服" }]);
    await save("agents", 0, [{ id: "1", name: "李娜", roleIds: "售前客服" }]);
    expect(await save("roles", 1, [{ id: "r9", name: "新角色" }])).toMatchObject({
      ok: true,
      elsewhere: [{ sheet: "agents", row: 1, column: "roleIds", value: "售前客服" }],
    });
    const agents = await getScreen(ctx, { sourceId, screen: "agents" });
    expect(agents).toMatchObject({ state: "misfit", problems: [{ column: "roleIds" }] });
    expect(agents.columns.find(({ key }) => key === "roleIds")?.suggestions).toEqual(["新角色"]);
    expect(ledgerOf(await pullAt(), "agents").basis).toBe("observed");
  });

  it("never overwrite what somebody else saved meanwhile", async () => {
    await save("groups", 0, GROUPS);
    await expect(save("groups", 0, [])).rejects.toMatchObject({ code: "conflict" });
    await expect(confirmScreen(ctx, { sourceId, screen: "groups", base: 2 })).rejects.toMatchObject({
      code: "conflict",
    });
    const both = await Promise.allSettled(
      [1, 2, 3].map((one) => save("groups", 1, [{ id: `g${one}`, name: "x" }])),
    );
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await db().declaredScreen.count({ where: { sourceId } })).toBe(2);
  });

  it("are kept together with their trace, or not at all", async () => {
    await whileAuditLogRefuses(() => expect(save("groups", 0, GROUPS)).rejects.toThrow());
    expect(await db().declaredScreen.count({ where: { sourceId } })).toBe(0);
  });

  it("keep a secret that was pasted by mistake out of everything stored", async () => {
    await save("credentials", 0, [{ name: "令牌", fingerprint: SECRET }]);
    const told = [
      await db().declaredScreen.findMany({ where: { sourceId } }),
      await auditTrail(ctx.organisation.id),
      await getScreen(ctx, { sourceId, screen: "credentials" }),
    ];
    expect(
      JSON.stringify(told, (_, one: unknown) => (typeof one === "bigint" ? String(one) : one)),
    ).not.toContain(SECRET);
  });

  it("begin with whom the conversations show", async () => {
    await pullAt();
    expect(await getScreen(ctx, { sourceId, screen: "agents" })).toMatchObject({
      ...{ state: "never", isProposal: true, cells: [{ id: "10001", name: "李娜" }] },
    });
  });

  it("are an administrator's to write, anybody's of the company to read, and nobody else's", async () => {
    await save("groups", 0, GROUPS);
    for (const role of ["team_lead", "auditor"] as const) {
      const other = await makeContext(role, { organisationId: ctx.organisation.id });
      await expect(save("groups", 1, [], other)).rejects.toMatchObject({ code: "forbidden" });
      await expect(confirmScreen(other, { sourceId, screen: "groups", base: 1 })).rejects.toMatchObject({
        code: "forbidden",
      });
      expect(await getScreen(other, { sourceId, screen: "groups" })).toMatchObject({ version: 1 });
    }
    const stranger = await makeContext();
    for (const ask of [
      () => listScreens(stranger, { sourceId }),
      () => getScreen(stranger, { sourceId, screen: "groups" }),
      () => save("groups", 1, [], stranger),
      () => getScreen(ctx, { sourceId, screen: "policy" }),
      () => save("__proto__", 0, []),
    ])
      await expect(ask()).rejects.toMatchObject({ code: "not-found" });
    await db().source.update({ where: { id: sourceId }, data: { kind: "file" } });
    await expect(listScreens(ctx, { sourceId })).rejects.toMatchObject({ code: "not-found" });
  });

  it("show an auditor with a seat what was declared in the period, and of other sources nothing", async () => {
    await save("groups", 0, GROUPS);
    await save("groups", 1, [{ id: "g1", name: "期后改名" }]);
    const [first] = await db().declaredScreen.findMany({ where: { sourceId }, orderBy: { version: "asc" } });
    const end = new Date(Date.now() - DAY_MS);
    await db().declaredScreen.update({
      where: { id: first?.id ?? "" },
      data: { at: new Date(end.getTime() - DAY_MS) },
    });
    const auditor = await makeContext("auditor", { organisationId: ctx.organisation.id });
    const seat = { id: "s", from: null, to: end, endsAt: new Date(Date.now() + DAY_MS) };
    const seated = { ...auditor, seat: { ...seat, sources: [sourceId] } };
    const seen = await getScreen(seated, { sourceId, screen: "groups" });
    expect(seen).toMatchObject({ version: 1, cells: [{ name: "售前组" }], history: [{ version: 1 }] });
    expect(JSON.stringify(seen)).not.toContain("期后改名");
    const elsewhere = { ...auditor, seat: { ...seat, sources: ["another"] } };
    await expect(listScreens(elsewhere, { sourceId })).rejects.toMatchObject({ code: "not-found" });
  });
});
