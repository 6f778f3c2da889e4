import "@/lib/testing/connector-env";
import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, it, vi } from "vitest";
import { fakeLhc } from "@/lib/connectors/livehelperchat/testing/fake-lhc";
import { startGatedPlatform, type GatedPlatform } from "@/lib/connectors/testing/gated-platform";
import { askMany } from "@/lib/testing/ask-many";
import { bundleProcess } from "@/lib/testing/bundle-process";
import { auditTrail, makeContext } from "@/lib/testing/context";
import { adminUrl, describeOnDatabases } from "@/lib/testing/database";
import { makeLhcSource } from "@/lib/testing/sources";
import type { Context } from "./context";
import { db } from "./db";
import { declareQueue, startJobs, stopJobs } from "./jobs";
import { endDeadPulls } from "./pull-watch";
import { runPull } from "./pull-worker";
import { pullQueue } from "./pulls/queue";
import { requestPull } from "./pulls/request";

const NEVER = { signal: new AbortController().signal };
const REQUESTS = 50;
const PAUSES = inject("deep") ? 50 : 2;
const REQUESTS_A_PULL = 6;
const LONG = { timeout: inject("deep") ? 3_600_000 : 120_000 };

/** Two servers on one database, where it is one that several servers may share. */
describeOnDatabases("pulls on two instances", (database, engine) => {
  const folder = mkdtempSync(path.join(tmpdir(), "inlet-instance-"));
  const script = path.join(folder, "instance.mjs");
  const children: ChildProcess[] = [];
  let platform: GatedPlatform;
  let ctx: Context;
  let sourceId: string;

  beforeAll(async () => {
    if (engine === "postgresql") await bundleProcess("lib/testing/pull-instance.ts", script);
    await startJobs();
    await declareQueue(pullQueue);
  });
  beforeEach(async () => {
    platform = await startGatedPlatform(fakeLhc());
    await prepare();
  });
  afterEach(async () => {
    await endInstances();
    await platform.close();
  });
  afterAll(async () => {
    await stopJobs();
    rmSync(folder, { recursive: true, force: true });
  });

  async function prepare(): Promise<void> {
    ctx = await makeContext();
    sourceId = await makeLhcSource(ctx, platform.url);
  }

  async function endInstances(): Promise<void> {
    for (const child of children.splice(0)) {
      const over = once(child, "exit");
      if (child.kill("SIGKILL")) await over;
    }
  }

  async function startInstance(): Promise<ChildProcess> {
    const { rows } = await database().query("SELECT current_database() AS name");
    const url = new URL(adminUrl);
    url.pathname = `/${String(rows[0]?.name)}`;
    const child = fork(script, [url.href, ctx.organisation.id, ctx.actor.id, sourceId], {
      env: { ...process.env, INLET_LOG_LEVEL: "silent" },
    });
    children.push(child);
    expect(await once(child, "message")).toEqual(expect.arrayContaining(["ready"]));
    return child;
  }
  const ask = () => requestPull(ctx, { sourceId });
  const stateOf = (id: string) => db().pull.findUniqueOrThrow({ where: { id } });
  const published = () => db().snapshot.findMany({ where: { sourceId }, orderBy: { takenAt: "asc" } });
  const actions = async () => (await auditTrail(ctx.organisation.id)).map(({ action }) => action);
  const wait = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 30_000, interval: 50 });

  it(`run one of ${REQUESTS} that are asked for at once and tell the others so`, LONG, async () => {
    const other = engine === "postgresql" ? await startInstance() : null;
    const mine = other ? REQUESTS / 2 : REQUESTS;
    const theirs = other ? once(other, "message") : [[]];
    other?.send(REQUESTS - mine);
    const told = [await askMany(mine, ask), (await theirs)[0] as string[]].flat();
    expect(told).toHaveLength(REQUESTS);
    expect(told.filter((one) => one === "granted")).toHaveLength(1);
    expect(told.filter((one) => one === "sources.problems.pullIsLive")).toHaveLength(REQUESTS - 1);
    const [pull, ...more] = await db().pull.findMany({ where: { sourceId } });
    expect(more).toEqual([]);
    const id = String(pull?.id);
    platform.open()();
    // Whoever takes it up: one that was handed out twice runs once.
    await Promise.all([runPull(id, NEVER), runPull(id, NEVER)]);
    await wait(async () => expect((await stateOf(id)).status).toBe("succeeded"));
    expect(await published()).toHaveLength(1);
    expect(await actions()).toEqual(["source.create", "pull.request", "pull.finish"]);
  });

  /** Ends a run as the watch does once it has been silent for too long, and has another one publish. */
  async function takeOver(stale: string): Promise<() => void> {
    await db().pull.update({ where: { id: stale }, data: { heartbeatAt: new Date(Date.now() - 61_000) } });
    await endDeadPulls(new Date());
    expect(await stateOf(stale)).toMatchObject({ status: "failed", error: { code: "interrupted" } });
    const { id } = await ask();
    const release = platform.open();
    await runPull(id, NEVER);
    expect(await stateOf(id)).toMatchObject({ status: "succeeded" });
    return release;
  }

  async function expectRefused(stale: string): Promise<void> {
    await wait(async () => expect(await actions()).toContain("pull.refuse"));
    expect(await stateOf(stale)).toMatchObject({ status: "failed", snapshotId: null });
    const [snapshot, ...more] = await published();
    expect(more).toEqual([]);
    expect(snapshot?.pullId).not.toBe(stale);
    // A run that looks around before it is done may come back first.
    expect((await actions()).slice(1).sort()).toEqual([
      "pull.finish",
      "pull.interrupt",
      "pull.refuse",
      "pull.request",
      "pull.request",
    ]);
  }

  it("refuse what a run publishes after it was given up", LONG, async () => {
    const { id } = await ask();
    // As if stopped: it never looks around, and comes as far as publishing.
    vi.useFakeTimers({ toFake: ["setInterval"] });
    const late = runPull(id, NEVER);
    await wait(async () => expect(platform.waiting()).toBeGreaterThan(0));
    vi.useRealTimers();
    (await takeOver(id))();
    await late;
    await expectRefused(id);
  });

  it.skipIf(engine === "pglite")("refuse it from a process that was stopped meanwhile", LONG, async () => {
    for (let pause = 0; pause < PAUSES; pause += 1) {
      await prepare();
      // Stopped at another request each time.
      platform.gate(pause % REQUESTS_A_PULL);
      const child = await startInstance();
      const { id } = await ask();
      await wait(async () => expect(platform.waiting()).toBeGreaterThan(0));
      child.kill("SIGSTOP");
      const release = await takeOver(id);
      release();
      child.kill("SIGCONT");
      await expectRefused(id);
      await endInstances();
    }
  });
});
