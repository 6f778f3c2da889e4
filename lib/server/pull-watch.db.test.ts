import "@/lib/testing/connector-env";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Prisma } from "@/lib/generated/prisma/client";
import { auditTrail, makeContext } from "@/lib/testing/context";
import { describeOnDatabases } from "@/lib/testing/database";
import { makeLhcSource } from "@/lib/testing/sources";
import { db } from "./db";
import { declareQueue, startJobs, stopJobs } from "./jobs";
import { endDeadPulls, startPullWatch } from "./pull-watch";
import { runPull } from "./pull-worker";
import { pullQueue } from "./pulls/queue";
import { requestPull } from "./pulls/request";

describeOnDatabases("pull watch", (_database, engine) => {
  beforeAll(async () => {
    await startJobs();
    await declareQueue(pullQueue);
  });
  afterAll(() => stopJobs());

  const now = new Date();
  const before = (seconds: number) => new Date(now.getTime() - seconds * 1_000);
  async function pullThat(fields: Partial<Prisma.PullUncheckedCreateInput>) {
    const ctx = await makeContext();
    const sourceId = await makeLhcSource(ctx, "https://chat.example.com");
    const { id } = await db().pull.create({
      data: { organisationId: ctx.organisation.id, sourceId, ...fields },
    });
    return { ctx, sourceId, id };
  }
  const stateOf = (id: string) => db().pull.findUniqueOrThrow({ where: { id } });

  it("ends a run that gave no sign of life for a minute, and frees its source", async () => {
    const { ctx, sourceId, id } = await pullThat({ status: "running", heartbeatAt: before(61) });
    await endDeadPulls(now);
    const pull = await stateOf(id);
    expect(pull).toMatchObject({ status: "failed", snapshotId: null, error: { code: "interrupted" } });
    expect(pull.finishedAt).not.toBeNull();
    expect((await auditTrail(ctx.organisation.id)).at(-1)).toMatchObject({
      action: "pull.interrupt",
      targetId: sourceId,
      actorMemberId: null,
    });
    await expect(requestPull(ctx, { sourceId })).resolves.toMatchObject({ status: "queued" });
  });

  it("ends a run from before signs of life were written", async () => {
    const { id } = await pullThat({ status: "running" });
    await endDeadPulls(now);
    expect(await stateOf(id)).toMatchObject({ status: "failed" });
  });

  it("calls it cancelled when somebody had asked for that", async () => {
    const fields = { status: "running" as const, heartbeatAt: before(90), cancelRequestedAt: before(80) };
    const { id } = await pullThat(fields);
    await endDeadPulls(now);
    expect(await stateOf(id)).toMatchObject({ status: "cancelled", error: null });
  });

  it("leaves alone what lives, what is over and what still waits for its turn", async () => {
    const living = await pullThat({ status: "running", heartbeatAt: before(30) });
    const over = await pullThat({ status: "succeeded", heartbeatAt: before(3_600) });
    const ctx = await makeContext();
    const sourceId = await makeLhcSource(ctx, "https://chat.example.com");
    const waiting = await requestPull(ctx, { sourceId });
    await db().pull.update({ where: { id: waiting.id }, data: { queuedAt: before(3_600) } });
    await endDeadPulls(now);
    expect((await stateOf(living.id)).status).toBe("running");
    expect((await stateOf(over.id)).status).toBe("succeeded");
    expect((await stateOf(waiting.id)).status).toBe("queued");
  });

  it("ends a waiting pull whose job is gone", async () => {
    const { id } = await pullThat({ queuedAt: before(120) });
    await endDeadPulls(now);
    expect(await stateOf(id)).toMatchObject({ status: "failed", error: { code: "interrupted" } });
    await runPull(id, { signal: new AbortController().signal });
    expect((await stateOf(id)).status).toBe("failed");
  });

  it(
    engine === "pglite"
      ? "at start ends every run, because only this process can have had one"
      : "at start leaves the runs of other servers alone",
    async () => {
      const { id } = await pullThat({ status: "running", heartbeatAt: new Date() });
      await startPullWatch();
      expect((await stateOf(id)).status).toBe(engine === "pglite" ? "failed" : "running");
    },
  );
});
