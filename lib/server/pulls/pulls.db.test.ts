import "@/lib/testing/connector-env";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { fakeLhc } from "@/lib/connectors/livehelperchat/testing/fake-lhc";
import { startFakePlatform, type FakePlatform } from "@/lib/connectors/testing/fake-platform";
import { db } from "@/lib/server/db";
import { declareQueue, startJobs, stopJobs } from "@/lib/server/jobs";
import { runPull, startPullWorker } from "@/lib/server/pull-worker";
import { auditTrail, makeContext } from "@/lib/testing/context";
import { describeOnDatabases } from "@/lib/testing/database";
import { whileAuditLogRefuses } from "@/lib/testing/refusing-audit-log";
import { makeLhcSource } from "@/lib/testing/sources";
import { cancelPull } from "./cancel";
import { listPulls } from "./list";
import { pullQueue } from "./queue";
import { requestPull } from "./request";

const NEVER = { signal: new AbortController().signal };

describeOnDatabases("requestPull, cancelPull, listPulls", () => {
  let platform: FakePlatform;
  beforeAll(async () => {
    await startJobs();
    await declareQueue(pullQueue);
    platform = await startFakePlatform(fakeLhc());
  });
  afterAll(async () => {
    await stopJobs();
    await platform.close();
  });

  /** A source with a requested pull, before anybody runs it. */
  async function requested() {
    const ctx = await makeContext();
    const sourceId = await makeLhcSource(ctx, platform.url);
    const { id } = await requestPull(ctx, { sourceId });
    return { ctx, sourceId, id };
  }
  const stateOf = async (id: string) => db().pull.findUniqueOrThrow({ where: { id } });

  it("ends a waiting pull at once; its job then does nothing", async () => {
    const { ctx, sourceId, id } = await requested();
    await cancelPull(ctx, { pullId: id });
    expect((await listPulls(ctx, { sourceId }))[0]).toMatchObject({ status: "cancelled" });
    await runPull(id, NEVER);
    expect(platform.requests).toEqual([]);
    await cancelPull(ctx, { pullId: id });
    expect((await auditTrail(ctx.organisation.id)).map(({ action }) => action)).toEqual([
      "source.create",
      "pull.request",
      "pull.cancel",
    ]);
  });

  it("a team lead asks and cancels, an auditor only looks", async () => {
    const { ctx, sourceId, id } = await requested();
    const within = { organisationId: ctx.organisation.id };
    const [lead, auditor] = [await makeContext("team_lead", within), await makeContext("auditor", within)];
    await expect(requestPull(auditor, { sourceId })).rejects.toMatchObject({ code: "forbidden" });
    await expect(cancelPull(auditor, { pullId: id })).rejects.toMatchObject({ code: "forbidden" });
    expect(await listPulls(auditor, { sourceId })).toHaveLength(1);
    await cancelPull(lead, { pullId: id });
    await expect(requestPull(lead, { sourceId })).resolves.toMatchObject({ requestedBy: lead.actor.name });
  });

  it("nobody reaches into another organisation", async () => {
    const { ctx, sourceId, id } = await requested();
    const stranger = await makeContext();
    await expect(requestPull(stranger, { sourceId })).rejects.toMatchObject({ code: "not-found" });
    await expect(cancelPull(stranger, { pullId: id })).rejects.toMatchObject({ code: "not-found" });
    expect(await listPulls(stranger, { sourceId })).toEqual([]);
    expect((await listPulls(ctx, { sourceId }))[0]).toMatchObject({
      status: "queued",
      cancelRequested: false,
    });
  });

  it("nothing is queued or cancelled when the audit log cannot be written", async () => {
    const { ctx, sourceId, id } = await requested();
    await whileAuditLogRefuses(async () => {
      await expect(cancelPull(ctx, { pullId: id })).rejects.toThrow();
    });
    expect(await stateOf(id)).toMatchObject({ status: "queued", cancelRequestedAt: null });
    await runPull(id, NEVER);
    await whileAuditLogRefuses(async () => {
      await expect(requestPull(ctx, { sourceId })).rejects.toThrow();
    });
    expect(await listPulls(ctx, { sourceId })).toHaveLength(1);
  });

  it("takes a pull up at once, and a source has one pull at a time", async () => {
    await startPullWorker();
    const { ctx, sourceId, id } = await requested();
    await vi.waitFor(async () => expect((await stateOf(id)).status).toBe("succeeded"), 20_000);
    const results = await Promise.allSettled([
      requestPull(ctx, { sourceId }),
      requestPull(ctx, { sourceId }),
    ]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(results.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { key: "sources.problems.pullIsLive" },
    });
    await vi.waitFor(
      async () => expect((await listPulls(ctx, { sourceId }))[0]?.status).toBe("succeeded"),
      20_000,
    );
  });
});
