import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { ResilienceView } from "@/lib/contracts/resilience";
import { auditSnapshot } from "@/lib/engine/audit";
import { withPolicy } from "@/lib/engine/policy";
import { buildSnapshot } from "@/lib/engine/testing/build-snapshot";
import { receivingCompany } from "@/lib/engine/testing/company";
import { absent } from "@/lib/engine/value";
import { proveChannel } from "@/lib/server/channels/prove";
import type { Context } from "@/lib/server/context";
import { db, transaction } from "@/lib/server/db";
import { loadSnapshot } from "@/lib/server/snapshots/load";
import { unpackJson, unpackSnapshot } from "@/lib/server/snapshots/pack";
import { prepareSnapshot, storeSnapshot } from "@/lib/server/snapshots/store";
import { auditTrail, makeContext } from "@/lib/testing/context";
import { describeOnDatabases } from "@/lib/testing/database";
import { whileAuditLogRefuses } from "@/lib/testing/refusing-audit-log";
import { getResilience } from "./get";
import { setTarget } from "./set-target";

/** Two people who share nothing receive both channels; one key carries the second, and nobody may use the third. */
async function storeCompany(ctx: Context): Promise<string> {
  const company = receivingCompany();
  const [agent, role, group, channel, route] = [
    company.agents[0]!,
    company.roles[0]!,
    company.groups[0]!,
    company.channels[0]!,
    company.routing![0]!,
  ];
  company.agents.push({ ...agent, id: "a2", name: "王芳", roleIds: ["r2"] });
  company.roles.push({ ...role, id: "r2", name: "夜班客服" });
  company.groups.push({ ...group, id: "g2", name: "售后" });
  company.memberships!.push({ agentId: "a2", groupId: "g2", mode: "full" });
  route.targets = ["g1", "g2"].map((id) => ({ kind: "group" as const, id }));
  company.channels.push({ ...channel, id: "c2", name: "微信" });
  company.channels.push({ ...channel, id: "c3", name: "停用渠道", enabled: false });
  company.routing!.push({ ...route, id: "route-c2", channelId: "c2" });
  company.credentials = [
    { id: "key", name: "接口凭证", state: "working", expiresAt: absent, channelIds: ["c2"] },
  ];
  const organisationId = ctx.organisation.id;
  const source = await db().source.create({
    data: { id: randomUUID(), organisationId, kind: "file", name: "测试公司", settings: {} },
  });
  const prepared = await prepareSnapshot(buildSnapshot(company), { organisationId });
  const stored = await transaction((tx) =>
    storeSnapshot(tx, { organisationId, sourceId: source.id }, prepared),
  );
  return stored.snapshotId;
}

describeOnDatabases("resilience", () => {
  it("tells an auditor the weakest channel first, and what it hangs on", async () => {
    const ctx = await makeContext("auditor");
    await storeCompany(ctx);
    const given = await getResilience(ctx, {});
    expect(ResilienceView.parse(given)).toEqual(given);
    expect(given.channels).toMatchObject([
      { id: "c2", level: 0, hours: [168, 0, 0], weakest: { hour: 0, people: 2 }, darkHours: 0 },
      { id: "c1", level: 1, hours: [0, 168, 0], weakest: { hour: 0, people: 2 } },
      { id: "c3", level: null, hours: [0, 0, 0], weakest: null },
    ]);
    expect(given.singlePoints).toEqual([
      {
        kind: "credentials",
        id: "key",
        name: "接口凭证",
        channels: [{ id: "c2", name: "微信", hours: 168 }],
      },
    ]);
    expect(given.unread).toEqual(["webhooks", "integrations"]);
  });

  it("says the same on the channel's page", async () => {
    const ctx = await makeContext();
    await storeCompany(ctx);
    const { resilience } = await proveChannel(ctx, { channelId: "c2" });
    expect(resilience).toEqual({ level: 0, weakest: { hour: 0, people: 2 } });
  });

  it("is empty before the first snapshot, and closed to another company", async () => {
    const [ctx, other] = [await makeContext(), await makeContext()];
    const snapshot = await storeCompany(other);
    expect(await getResilience(ctx, {})).toEqual({
      view: null,
      standard: 0,
      channels: [],
      singlePoints: [],
      unread: [],
    });
    await expect(getResilience(ctx, { snapshot })).rejects.toMatchObject({ code: "not-found" });
  });

  const stateOf = async (ctx: Context) =>
    (await getResilience(ctx, {})).channels.map(({ id, target }) => [id, target.losses, target.state]);
  const findingsOf = (organisationId: string) =>
    db().finding.findMany({
      where: { organisationId, ruleId: "channel/resilience-below-target", status: { not: "resolved" } },
      orderBy: { id: "asc" },
    });

  it("has targets, whose breach is a finding at once and in every later snapshot", async () => {
    const ctx = await makeContext();
    await storeCompany(ctx);
    const organisationId = ctx.organisation.id;
    const { id: sourceId } = await db().source.findFirstOrThrow({ where: { organisationId } });
    expect(await stateOf(ctx)).toEqual([
      ["c2", 0, "none"],
      ["c1", 0, "none"],
      ["c3", 0, "none"],
    ]);
    await setTarget(ctx, { sourceId, channelId: null, losses: 1 });
    // Webhooks and integrations were not read: a level reached is an upper bound.
    expect(await stateOf(ctx)).toEqual([
      ["c2", 1, "below"],
      ["c1", 1, "unknown"],
      ["c3", 1, "none"],
    ]);
    expect((await findingsOf(organisationId)).map(({ subjectId }) => subjectId)).toEqual(["c2"]);

    await setTarget(ctx, { sourceId, channelId: "c2", losses: 0 });
    expect(await findingsOf(organisationId)).toEqual([]);
    await setTarget(ctx, { sourceId, channelId: "c1", losses: 2 });
    expect((await findingsOf(organisationId)).map(({ subjectId }) => subjectId)).toEqual(["c1"]);
    await setTarget(ctx, { sourceId, channelId: "c2", losses: null });
    expect((await findingsOf(organisationId)).map(({ subjectId }) => subjectId)).toEqual(["c1", "c2"]);

    const { snapshot } = await loadSnapshot(organisationId, (await getResilience(ctx, {})).view!.snapshot.id);
    const later = new Date(Date.parse(snapshot.takenAt) + 3_600_000).toISOString();
    const prepared = await prepareSnapshot(
      { ...snapshot, policy: undefined, takenAt: later },
      { organisationId, sourceId },
    );
    await transaction((tx) => storeSnapshot(tx, { organisationId, sourceId }, prepared));
    expect((await findingsOf(organisationId)).map(({ subjectId, status }) => [subjectId, status])).toEqual([
      ["c1", "open"],
      ["c2", "reopened"],
    ]);
    expect(
      (await auditTrail(organisationId)).map(({ targetId, before, after }) => [targetId, before, after]),
    ).toEqual([
      [organisationId, { losses: 0 }, { losses: 1 }],
      ["c2", { losses: null }, { losses: 0 }],
      ["c1", { losses: null }, { losses: 2 }],
      ["c2", { losses: 0 }, { losses: null }],
    ]);
  });

  it("keeps with every audit what was asked, so that judging again gives the same bytes", async () => {
    const ctx = await makeContext();
    const snapshotId = await storeCompany(ctx);
    const organisationId = ctx.organisation.id;
    const { id: sourceId } = await db().source.findFirstOrThrow({ where: { organisationId } });
    await setTarget(ctx, { sourceId, channelId: "c1", losses: 2 });
    const audits = await db().audit.findMany({
      where: { snapshotId },
      orderBy: { id: "asc" },
      include: { snapshot: { include: { content: true } } },
    });
    expect(audits.map(({ policy }) => policy)).toEqual([
      null,
      { resilience: { standard: 0, channels: { c1: 2 } } },
    ]);
    for (const { policy, bytes, snapshot } of audits) {
      const sealed = {
        ...(await unpackSnapshot(snapshot.content.bytes)),
        takenAt: snapshot.takenAt.toISOString(),
      };
      const report = auditSnapshot(withPolicy(sealed, policy as never));
      const again = JSON.parse(JSON.stringify({ ...report, week: undefined, instant: undefined })) as unknown;
      expect(await unpackJson(bytes)).toEqual(again);
    }
    // The content stays what was read: a target is no part of its hash.
    expect(new Set(audits.map(({ snapshot }) => snapshot.hash)).size).toBe(1);
  });

  it("lets administrators alone set targets, of channels that are there, and leaves a trace or nothing", async () => {
    const ctx = await makeContext();
    const snapshot = await storeCompany(ctx);
    const organisationId = ctx.organisation.id;
    const { id: sourceId } = await db().source.findFirstOrThrow({ where: { organisationId } });
    const lead = await makeContext("team_lead", { organisationId });
    const input = { sourceId, channelId: "c1", losses: 2 as const };
    await expect(setTarget(lead, input)).rejects.toMatchObject({ code: "forbidden" });
    await expect(setTarget(ctx, { ...input, channelId: "c9" })).rejects.toMatchObject({ code: "not-found" });
    await expect(setTarget(await makeContext(), input)).rejects.toMatchObject({ code: "not-found" });
    await whileAuditLogRefuses(async () => {
      await expect(setTarget(ctx, input)).rejects.toThrow();
    });
    expect(await db().channelTarget.count({ where: { organisationId } })).toBe(0);
    expect(await db().audit.count({ where: { snapshotId: snapshot } })).toBe(1);
  });
});
