import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, it, vi } from "vitest";
import { startFakePlatform, type FakePlatform } from "@/lib/connectors/testing/fake-platform";
import { hostileAddresses } from "@/lib/connectors/testing/hostile-addresses";
import { PUBLIC, rebindingHost, watchOutside, type Outside } from "@/lib/connectors/testing/outside";
import { weakened } from "@/lib/connectors/testing/weakened";
import { AttemptOutcome } from "@/lib/contracts/notifications";
import type { Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { startDeliveryWorker } from "@/lib/server/delivery-worker";
import { AppError } from "@/lib/server/errors";
import { startJobs, stopJobs } from "@/lib/server/jobs";
import { makeContext } from "@/lib/testing/context";
import { describeOnBuiltIn } from "@/lib/testing/database";
import { makeTarget, pullFailed, tell } from "@/lib/testing/targets";

vi.hoisted(() => {
  process.env.INLET_SECRET_KEY = Buffer.alloc(32, 7).toString("base64");
  delete process.env.INLET_ALLOW_PRIVATE;
});
vi.mock("node:dns/promises", async (original) =>
  (await import("@/lib/connectors/testing/weakened")).rebindingDns(original),
);
vi.mock("@/lib/connectors/http/address", async (original) =>
  (await import("@/lib/connectors/testing/weakened")).weakAddress(original),
);
vi.mock("@/lib/connectors/http/pinned-agent", async (original) =>
  (await import("@/lib/connectors/testing/weakened")).weakPinned(original),
);

const KINDS = ["webhook", "wecom", "dingtalk", "feishu", "slack"] as const;
/** The ordinary run takes every so manieth address, the deep one all. */
const EVERY = inject("deep") ? 1 : 13;
const NAMES = inject("deep") ? 64 : 8;
const PATIENCE = { timeout: inject("deep") ? 600_000 : 60_000 };
let runs = 0;

/** From the row in the outbox by way of the job to the connection that must not be: as it happens at night, unasked. */
describeOnBuiltIn("what the queue sends", () => {
  let ctx: Context;
  let listener: FakePlatform;
  let outside: Outside;
  let port: string;
  beforeAll(async () => {
    listener = await startFakePlatform(() => ({ body: {} }));
    port = new URL(listener.url).port;
    outside = watchOutside();
    await startJobs();
    await startDeliveryWorker();
  });
  beforeEach(async () => {
    ctx = await makeContext();
  });
  afterEach(() => {
    weakened.part = null;
    outside.destinations.length = 0;
  });
  afterAll(async () => {
    await stopJobs();
    outside.restore();
    await listener.close();
  });

  /** Every target an administrator could add, whichever of them the form lets through. */
  async function addTargets(urls: readonly string[]): Promise<string[]> {
    const made: string[] = [];
    for (const [turn, url] of urls.entries()) {
      const kind = KINDS[turn % KINDS.length] ?? "webhook";
      const id = await makeTarget(ctx, url, { kind }).catch((error: unknown) => {
        if (!(error instanceof AppError) && !/Zod/.test(String((error as Error).name))) throw error;
        return null;
      });
      if (id !== null) made.push(id);
    }
    return made;
  }

  /** One event puts a delivery for each of them into the outbox; nobody but the worker touches them from then on. */
  async function delivered(urls: readonly string[]) {
    const before = listener.connections();
    const targets = await addTargets(urls);
    await tell(pullFailed(ctx));
    const where = { organisationId: ctx.organisation.id };
    const rows = () => db().delivery.findMany({ where, include: { log: true, target: true } });
    await vi.waitFor(
      async () => {
        const tried = (await rows()).filter(({ log }) => log.length > 0);
        expect(tried).toHaveLength(targets.length);
      },
      { ...PATIENCE, interval: 200 },
    );
    const told = (await rows()).map(({ status, log, target }) => {
      return { status, kind: target.kind, outcome: AttemptOutcome.parse(log[0]?.outcome) };
    });
    return { targets: targets.length, told, heard: listener.connections() - before };
  }

  it("goes to no hostile address, and each delivery says why", PATIENCE, async () => {
    const urls = hostileAddresses(port).filter((_, at) => at % EVERY === 0);
    const { targets, told, heard } = await delivered(urls);
    expect(targets).toBeGreaterThanOrEqual(inject("deep") ? 150 : 12);
    expect(heard).toBe(0);
    expect(outside.destinations).toEqual([]);
    expect(new Set(told.map(({ kind }) => kind)).size).toBe(KINDS.length);
    const unexplained = told.filter(({ status, outcome }) => {
      if (outcome.sent) return true;
      const isRefused = outcome.code === "address-refused" && status === "dead";
      // What is no name on this machine's network was asked for and not found.
      const isNobody = outcome.code === "unreachable" && status === "pending";
      return !(isRefused || isNobody) || !outcome.text?.zh || !outcome.remedy?.zh;
    });
    expect(unexplained).toEqual([]);
    const refused = told.filter(({ outcome }) => !outcome.sent && outcome.code === "address-refused");
    expect(refused.length).toBeGreaterThan(told.length * 0.8);
  });

  it("goes nowhere but where a name was judged to lead", PATIENCE, async () => {
    const run = `queue${runs++}`;
    const urls = Array.from({ length: NAMES }, (_, at) => `http://${rebindingHost(run, at)}:${port}/`);
    const { targets, told, heard } = await delivered(urls);
    expect(targets).toBe(NAMES);
    expect(heard).toBe(0);
    expect(outside.destinations).toContain(PUBLIC);
    expect(outside.destinations.filter((address) => address !== PUBLIC)).toEqual([]);
    expect(told.filter(({ outcome }) => outcome.sent)).toEqual([]);
  });

  it("would be heard by the listener without the guard", PATIENCE, async () => {
    weakened.part = "addresses";
    const { heard } = await delivered(hostileAddresses(port).slice(0, 5));
    expect(heard).toBeGreaterThan(0);
  });
});
