import { beforeAll, expect, it } from "vitest";
import { FindingFilter, FindingQuery } from "@/lib/contracts/findings";
import type { Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { findingTable } from "@/lib/server/findings/table";
import { getFinding } from "@/lib/server/findings/get";
import { listFindings } from "@/lib/server/findings/list";
import { summariseFindings } from "@/lib/server/findings/summarise";
import { importSample } from "@/lib/server/imports/import-sample";
import { getOverview } from "@/lib/server/overview/get";
import { auditTrail, makeContext } from "@/lib/testing/context";
import { describeOnDatabases } from "@/lib/testing/database";
import { exported } from "@/lib/testing/exported";
import { whileAuditLogRefuses } from "@/lib/testing/refusing-audit-log";
import { createWaiver } from "./create";
import { endWaiver } from "./end";
import { listWaivers } from "./list";

const DAY_MS = 24 * 60 * 60 * 1000;
const dayIn = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

describeOnDatabases("waivers", () => {
  const list = (ctx: Context, query = {}) =>
    listFindings(ctx, FindingQuery.parse({ limit: "500", ...query }));
  const summarise = (ctx: Context, query = {}) => summariseFindings(ctx, FindingFilter.parse(query));
  let ctx: Context;
  let sourceId: string;

  beforeAll(async () => {
    ctx = await makeContext();
    await importSample(ctx);
    sourceId = (await summarise(ctx)).view?.source.id ?? "";
  });

  const inputFor = (findingId: string, more = {}) => ({
    sourceId,
    findingId,
    reason: "下季度更换平台，届时一并解决",
    ownerId: ctx.actor.id,
    until: dayIn(30),
    ...more,
  });
  const waive = (findingId: string, more = {}) => createWaiver(ctx, inputFor(findingId, more));
  /** A finding that nothing was done to yet. */
  async function untouched() {
    const { findings } = await list(ctx, { waiver: "none" });
    const finding = findings[0];
    if (!finding) throw new Error("The sample company has findings.");
    return finding;
  }

  it("are a layer: the finding stays, counted and listed, with its status and severity", async () => {
    const before = await summarise(ctx);
    const finding = await untouched();
    const overview = await getOverview(ctx, {});
    expect(overview?.topFindings.map(({ id }) => id)).toContain(finding.id);
    await waive(finding.id);

    const after = await summarise(ctx);
    expect(after.total).toBe(before.total);
    expect(after.facets.severity).toEqual(before.facets.severity);
    expect(after.facets.waiver).toContainEqual({ value: "holding", count: 1 });
    expect((await list(ctx)).findings.find(({ id }) => id === finding.id)).toEqual({
      ...finding,
      waiver: "holding",
    });
    expect((await list(ctx, { waiver: "holding" })).findings.map(({ id }) => id)).toEqual([finding.id]);
    expect((await exported(ctx, findingTable, { language: "en" })).text).toContain("Holding");

    const quiet = await getOverview(ctx, {});
    expect(quiet?.waived).toBe(1);
    expect(quiet?.topFindings.map(({ id }) => id)).not.toContain(finding.id);
    expect(quiet?.findings).toEqual(overview?.findings);
  });

  it("hold until their last moment and for the accepted value alone", async () => {
    const finding = await untouched();
    const { id } = await waive(finding.id);
    const stateAt = async (at = Date.now()) =>
      (await listWaivers(ctx, {}, at)).waivers.find((waiver) => waiver.id === id)?.state;
    expect(await stateAt()).toBe("holding");
    expect(await stateAt(Date.now() + 32 * DAY_MS)).toBe("expired");

    const key = { organisationId: ctx.organisation.id, sourceId, id: finding.id };
    const where = { organisationId_sourceId_id: key };
    const { payload, fingerprint } = await db().finding.findUniqueOrThrow({ where });
    const wider = { ...(payload as { evidence: []; channels: [] }), channels: ["another"] };
    await db().finding.update({ where, data: { payload: wider, fingerprint: "another" } });
    expect(await stateAt()).toBe("changed");
    expect((await getFinding(ctx, { findingId: finding.id })).finding.waiver).toBe("lapsed");

    await db().finding.update({ where, data: { payload: payload ?? {}, fingerprint, status: "resolved" } });
    expect(await stateAt()).toBe("unused");
    await db().finding.update({ where, data: { status: "open" } });
    expect(await stateAt()).toBe("holding");
  });

  it("bind to findings of before fingerprints were kept", async () => {
    const finding = await untouched();
    const where = { id: finding.id, sourceId };
    await db().finding.updateMany({ where, data: { fingerprint: null } });
    await waive(finding.id);
    expect((await getFinding(ctx, { findingId: finding.id })).finding.waiver).toBe("holding");
  });

  it("replace one another, end, and are remembered with who and why", async () => {
    const finding = await untouched();
    const first = await waive(finding.id);
    const second = await waive(finding.id, { reason: "延长到年底" });
    const history = async () =>
      (await getFinding(ctx, { findingId: finding.id })).waivers.map(({ id, state }) => [id, state]);
    expect(await history()).toEqual([
      [second.id, "holding"],
      [first.id, "ended"],
    ]);
    await endWaiver(ctx, { waiverId: second.id });
    expect((await history())[0]).toEqual([second.id, "ended"]);
    expect((await getFinding(ctx, { findingId: finding.id })).finding.waiver).toBe("none");
    await expect(endWaiver(ctx, { waiverId: second.id })).rejects.toMatchObject({ code: "not-found" });
    const trail = (await auditTrail(ctx.organisation.id)).slice(-2);
    expect(trail).toMatchObject([
      { action: "waiver.create", targetId: finding.id, after: { reason: "延长到年底" } },
      { action: "waiver.end", targetId: finding.id, before: { reason: "延长到年底" } },
    ]);
  });

  it("report what lapsed and what is no longer needed before what holds", async () => {
    const { waivers } = await listWaivers(ctx, {}, Date.now() + 31 * DAY_MS);
    expect(waivers.length).toBeGreaterThan(1);
    const states = (await listWaivers(ctx, {})).waivers.map(({ state }) => state);
    expect(states.lastIndexOf("changed")).toBeLessThan(states.indexOf("holding"));
  });

  it("refuse a resolved finding, a day too far or over, and an owner who is not a member", async () => {
    const [gone] = (await list(ctx, { status: "resolved" })).findings;
    await expect(waive(gone?.id ?? "")).rejects.toMatchObject({ code: "conflict" });
    const { id } = await untouched();
    for (const more of [{ until: dayIn(-1) }, { until: dayIn(400) }, { ownerId: "nobody" }])
      await expect(waive(id, more)).rejects.toMatchObject({ code: "invalid" });
    const stranger = await makeContext();
    await expect(waive(id, { ownerId: stranger.actor.id })).rejects.toMatchObject({ code: "invalid" });
    await expect(createWaiver(stranger, inputFor(id))).rejects.toMatchObject({ code: "not-found" });
    const mine = (await listWaivers(ctx, {})).waivers[0]?.id ?? "";
    await expect(endWaiver(stranger, { waiverId: mine })).rejects.toMatchObject({ code: "not-found" });
  });

  it("are for administrators and team leads, and never without their line in the audit log", async () => {
    const { id } = await untouched();
    const auditor = await makeContext("auditor", { organisationId: ctx.organisation.id });
    const [held] = (await listWaivers(auditor, {})).waivers;
    await expect(createWaiver(auditor, inputFor(id))).rejects.toMatchObject({ code: "forbidden" });
    await expect(endWaiver(auditor, { waiverId: held?.id ?? "" })).rejects.toMatchObject({
      code: "forbidden",
    });
    await whileAuditLogRefuses(async () => {
      await expect(waive(id)).rejects.toThrow();
      await expect(endWaiver(ctx, { waiverId: held?.id ?? "" })).rejects.toThrow();
    });
    expect((await getFinding(ctx, { findingId: id })).finding.waiver).toBe("none");
    const lead = await makeContext("team_lead", { organisationId: ctx.organisation.id });
    await createWaiver(lead, inputFor(id));
    expect((await getFinding(ctx, { findingId: id })).finding.waiver).toBe("holding");
  });
});
