import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Context } from "@/lib/server/context";
import { currentDatabase, db } from "@/lib/server/db";
import { auditTrail, makeContext } from "@/lib/testing/context";
import { describeOnDatabases } from "@/lib/testing/database";
import { declaration, entry } from "@/lib/testing/incidents";
import { whileAuditLogRefuses } from "@/lib/testing/refusing-audit-log";
import { declareIncident } from "@/lib/server/incidents/declare";
import { getIncident } from "@/lib/server/incidents/get";
import { pinEntry } from "./pin";
import { withdrawEntry } from "./withdraw";
import { writeEntry } from "./write";

const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

describeOnDatabases("timeline entries", () => {
  let ctx: Context;
  let lead: Context;
  let incidentId: string;

  beforeAll(async () => {
    ctx = await makeContext();
    lead = await makeContext("team_lead", { organisationId: ctx.organisation.id });
    incidentId = (await declareIncident(lead, declaration())).id;
  });

  const write = (text: string, more = {}, who = lead) =>
    writeEntry(who, { incidentId, ...entry(text, more) });
  const read = async () => (await getIncident(lead, { incidentId })).entries;
  const find = async (id: string) => (await read()).find((one) => one.id === id);

  it("keep when it happened and when it was written apart, and stand in the order of what happened", async () => {
    const late = await write("最先发生、最后写下", { happenedAt: ago(50) });
    const early = await write("后来发生", { happenedAt: ago(20), endedAt: ago(10) });
    expect(Date.parse(late.recordedAt)).toBeGreaterThan(Date.parse(late.happenedAt));
    const ids = (await read()).map(({ id }) => id);
    expect(ids.indexOf(late.id)).toBeLessThan(ids.indexOf(early.id));
    expect(late.sequence).toBeLessThan(early.sequence);
  });

  it("refuse what has not happened yet, what ends before it began, and a secret; a clock slightly ahead means now", async () => {
    await expect(write("未来", { happenedAt: ago(-30) })).rejects.toMatchObject({
      details: { field: "happenedAt" },
    });
    const ahead = await write("设备时钟快了两分钟", { happenedAt: ago(-2) });
    expect(ahead.happenedAt).toBe(ahead.recordedAt);
    await expect(write("倒着", { happenedAt: ago(5), endedAt: ago(9) })).rejects.toMatchObject({
      details: { field: "endedAt" },
    });
    await expect(write("密钥 AKIAIOSFODNN7EXAMPLE")).rejects.toMatchObject({
      key: "incidents.problems.secret",
    });
    const stored = JSON.stringify(
      await db().incidentEntry.findMany({ where: { incidentId }, omit: { sequence: true } }),
    );
    expect(stored).not.toContain("AKIAIOSFODNN7EXAMPLE");
  });

  it("are one entry however often and however simultaneously they are sent", async () => {
    const one = entry("断线后重发");
    const sent = await Promise.all(Array.from({ length: 6 }, () => writeEntry(lead, { incidentId, ...one })));
    expect(new Set(sent.map(({ id }) => id)).size).toBe(1);
    expect((await read()).filter(({ text }) => text === one.text)).toHaveLength(1);
    const trail = await auditTrail(ctx.organisation.id);
    expect(
      trail.filter(
        ({ action, after }) =>
          action === "incident.write-entry" && (after as { entry: string }).entry === sent[0]?.id,
      ),
    ).toHaveLength(1);
  });

  it("lose nothing when two people write at the same moment", async () => {
    const texts = Array.from({ length: 24 }, (_, number) => `同时写下的第 ${number} 条`);
    await Promise.all(texts.map((text, number) => write(text, {}, number % 2 ? ctx : lead)));
    const kept = (await read()).map(({ text }) => text);
    expect(texts.filter((text) => !kept.includes(text))).toEqual([]);
  });

  it("are never changed: not by a verb, not in the database", async () => {
    const { query } = currentDatabase();
    const { id } = await write("不可更改");
    for (const statement of [
      `UPDATE incident_entry SET text = 'x' WHERE id = '${id}'`,
      `DELETE FROM incident_entry WHERE id = '${id}'`,
      "TRUNCATE incident_entry CASCADE",
    ])
      await expect(query(statement)).rejects.toThrow(/never changed/);
    await expect(
      query(`INSERT INTO incident_entry (id, organisation_id, incident_id, client_id, kind, text, happened_at, recorded_at, is_withdrawal)
        VALUES ('x', '${ctx.organisation.id}', '${incidentId}', 'x', 'action', 'x', now() + interval '1 hour', now(), false)`),
    ).rejects.toThrow(/not_in_future/);
    expect((await find(id))?.text).toBe("不可更改");
  });

  describe("corrected and withdrawn", () => {
    it("stay, with the entry that stands for them", async () => {
      const wrong = await write("13:40 恢复", { isKey: true });
      const right = await write("14:40 恢复", { replacesId: wrong.id });
      expect(await find(wrong.id)).toMatchObject({ text: "13:40 恢复", replacedById: right.id });
      const gone = await withdrawEntry(lead, {
        incidentId,
        entryId: right.id,
        clientId: randomUUID(),
        reason: "并未恢复，是误判",
      });
      expect(gone).toMatchObject({ isWithdrawal: true, replacesId: right.id, text: "并未恢复，是误判" });
      expect((await auditTrail(ctx.organisation.id)).at(-1)).toMatchObject({
        action: "incident.withdraw-entry",
      });
    });

    it("of two corrections at once one is told that the other was there first", async () => {
      const wrong = await write("电话 8000");
      const both = await Promise.allSettled([
        write("电话 8001", { replacesId: wrong.id }),
        write("电话 8002", { replacesId: wrong.id }, ctx),
      ]);
      expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
      const refused = both.find(({ status }) => status === "rejected") as PromiseRejectedResult;
      expect(refused.reason).toMatchObject({ code: "conflict" });
    });

    it("only once, never what the journal itself told, and never across incidents", async () => {
      const { id } = await write("一次");
      const withdraw = (entryId: string, incident = incidentId) =>
        withdrawEntry(lead, { incidentId: incident, entryId, clientId: randomUUID(), reason: "写错了" });
      await withdraw(id);
      await expect(withdraw(id)).rejects.toMatchObject({ code: "conflict" });
      const [declared] = (await read()).filter(({ kind }) => kind === "journal");
      await expect(withdraw(declared?.id ?? "")).rejects.toMatchObject({ code: "not-found" });
      const other = (await declareIncident(lead, declaration())).id;
      const mine = await write("属于第一起事故");
      await expect(withdraw(mine.id, other)).rejects.toMatchObject({ code: "not-found" });
    });
  });

  it("can be marked as key ones, and unmarked", async () => {
    const { id } = await write("切换到备用电话");
    await pinEntry(lead, { incidentId, entryId: id, isKey: true });
    await pinEntry(ctx, { incidentId, entryId: id, isKey: true });
    expect((await find(id))?.isKey).toBe(true);
    await pinEntry(ctx, { incidentId, entryId: id, isKey: false });
    expect((await find(id))?.isKey).toBe(false);
  });

  it("refuse evidence that is not the organisation's", async () => {
    const evidence = [{ kind: "snapshot", snapshotId: "nowhere", name: "快照" }];
    await expect(write("依据", { evidence })).rejects.toMatchObject({ details: { field: "evidence" } });
  });

  it("are for administrators and team leads of the organisation, and never without their line in the audit log", async () => {
    const auditor = await makeContext("auditor", { organisationId: ctx.organisation.id });
    const stranger = await makeContext();
    const { id } = await write("受保护");
    const writes = (who: Context) => [
      () => write("不该写下", {}, who),
      () => withdrawEntry(who, { incidentId, entryId: id, clientId: randomUUID(), reason: "不该撤回" }),
      () => pinEntry(who, { incidentId, entryId: id, isKey: true }),
    ];
    for (const attempt of writes(auditor))
      await expect(attempt()).rejects.toMatchObject({ code: "forbidden" });
    for (const attempt of writes(stranger))
      await expect(attempt()).rejects.toMatchObject({ code: "not-found" });
    await whileAuditLogRefuses(async () => {
      for (const attempt of writes(lead)) await expect(attempt()).rejects.toThrow();
    });
    expect(await find(id)).toMatchObject({ replacedById: null, isKey: false });
    expect((await read()).map(({ text }) => text)).not.toContain("不该写下");
  });
});
