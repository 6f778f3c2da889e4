import "@/lib/testing/connector-env";
import { afterAll, beforeAll, expect, it } from "vitest";
import { auditTrail, makeContext } from "@/lib/testing/context";
import { describeOnDatabases } from "@/lib/testing/database";
import { makeLhcSource } from "@/lib/testing/sources";
import { db } from "./db";
import { declareQueue, findJob, startJobs, stopJobs } from "./jobs";
import { requestDuePulls } from "./pull-schedule";
import { pullQueue } from "./pulls/queue";
import { listPulls } from "./pulls/list";
import { archiveSource } from "./sources/archive";
import { scheduleSource } from "./sources/schedule";

const at = (text: string) => new Date(text);

describeOnDatabases("pull schedule", () => {
  beforeAll(async () => {
    await startJobs();
    await declareQueue(pullQueue);
  });
  afterAll(() => stopJobs());

  /** Daily at six in Shanghai, which is 22:00 UTC, as if set on the first of March at noon UTC. */
  async function daily() {
    const ctx = await makeContext();
    const sourceId = await makeLhcSource(ctx, "https://chat.example.com");
    await scheduleSource(ctx, { sourceId, schedule: "0 6 * * *", timezone: "Asia/Shanghai" });
    const since = at("2026-03-01T12:00:00Z");
    await db().source.update({ where: { id: sourceId }, data: { createdAt: since, scheduledSince: since } });
    const count = () => db().pull.count({ where: { sourceId } });
    /** Ends the live pull as if it had been asked for at `moment`. */
    const finish = (moment: string) =>
      db().pull.updateMany({ where: { sourceId }, data: { status: "succeeded", queuedAt: at(moment) } });
    return { ctx, sourceId, count, finish };
  }

  it("asks for a pull when its time has come, and not before", async () => {
    const { ctx, sourceId, count } = await daily();
    await requestDuePulls(at("2026-03-01T21:59:59Z"));
    expect(await count()).toBe(0);
    await requestDuePulls(at("2026-03-01T22:00:00Z"));
    const [pull] = await listPulls(ctx, { sourceId });
    expect(pull).toMatchObject({ status: "queued", requestedBy: null });
    expect(await findJob(pullQueue, pull?.id ?? "")).toBe("created");
    expect((await auditTrail(ctx.organisation.id)).at(-1)).toMatchObject({
      action: "pull.request",
      actorMemberId: null,
    });
  });

  it("asks once a time, also when two servers look at once and while one is under way", async () => {
    const { count, finish } = await daily();
    const due = at("2026-03-01T22:00:30Z");
    await Promise.all([requestDuePulls(due), requestDuePulls(due)]);
    await requestDuePulls(at("2026-03-02T22:00:30Z"));
    expect(await count()).toBe(1);
    await finish("2026-03-01T22:00:30Z");
    await requestDuePulls(at("2026-03-01T23:00:00Z"));
    expect(await count()).toBe(1);
    await requestDuePulls(at("2026-03-02T22:00:30Z"));
    expect(await count()).toBe(2);
  });

  it("makes up for missed times with one pull", async () => {
    const { count, finish } = await daily();
    await requestDuePulls(at("2026-03-08T09:00:00Z"));
    await finish("2026-03-08T09:00:00Z");
    await requestDuePulls(at("2026-03-08T09:01:00Z"));
    expect(await count()).toBe(1);
  });

  it("does not make up for times before the schedule was set", async () => {
    const { sourceId, count } = await daily();
    await db().source.update({
      where: { id: sourceId },
      data: { scheduledSince: at("2026-03-05T00:00:00Z") },
    });
    await requestDuePulls(at("2026-03-05T00:01:00Z"));
    expect(await count()).toBe(0);
    await requestDuePulls(at("2026-03-05T22:00:00Z"));
    expect(await count()).toBe(1);
  });

  it("leaves archived and unscheduled sources alone", async () => {
    const [archived, unscheduled] = [await daily(), await daily()];
    await archiveSource(archived.ctx, { sourceId: archived.sourceId });
    const off = { sourceId: unscheduled.sourceId, schedule: null, timezone: "UTC" };
    await scheduleSource(unscheduled.ctx, off);
    await requestDuePulls(at("2026-03-09T00:00:00Z"));
    expect([await archived.count(), await unscheduled.count()]).toEqual([0, 0]);
  });
});
