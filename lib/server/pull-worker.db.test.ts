import "@/lib/testing/connector-env";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeChatwoot, inbox } from "@/lib/connectors/chatwoot/testing/fake-chatwoot";
import { fakeLhc, refuse } from "@/lib/connectors/livehelperchat/testing/fake-lhc";
import {
  startFakePlatform,
  type FakeHandler,
  type FakePlatform,
} from "@/lib/connectors/testing/fake-platform";
import type { Context } from "./context";
import { db } from "./db";
import { declareQueue, startJobs, stopJobs } from "./jobs";
import { log } from "./log";
import { runPull } from "./pull-worker";
import { getSource, listSources } from "./sources/list";
import { archiveSource } from "./sources/archive";
import { auditTrail, makeContext } from "@/lib/testing/context";
import { describeOnDatabases } from "@/lib/testing/database";
import { whileAuditLogRefuses } from "@/lib/testing/refusing-audit-log";
import {
  CHATWOOT_TOKEN,
  everythingStored,
  LHC_KEY,
  makeChatwootSource,
  makeLhcSource,
} from "@/lib/testing/sources";
import { cancelPull } from "./pulls/cancel";
import { listPulls } from "./pulls/list";
import { pullQueue } from "./pulls/queue";
import { requestPull } from "./pulls/request";

const NEVER = { signal: new AbortController().signal };

describeOnDatabases("pull worker", () => {
  let platform: FakePlatform;
  let answer: FakeHandler;
  beforeAll(async () => {
    await startJobs();
    await declareQueue(pullQueue);
  });
  afterAll(() => stopJobs());
  beforeEach(async () => {
    answer = fakeLhc();
    platform = await startFakePlatform((request) => answer(request));
  });
  afterEach(() => platform.close());

  /** A source with a requested pull, before anybody runs it. */
  async function requested(make = makeLhcSource) {
    const ctx = await makeContext();
    const sourceId = await make(ctx, platform.url);
    const { id } = await requestPull(ctx, { sourceId });
    return { ctx, sourceId, id };
  }
  const stored = async ({ organisation }: Context) => ({
    snapshots: await db().snapshot.findMany({ where: { organisationId: organisation.id } }),
    findings: await db().finding.count({ where: { organisationId: organisation.id } }),
  });
  const nothing = { snapshots: [], findings: 0 };
  const stateOf = async (id: string) => db().pull.findUniqueOrThrow({ where: { id } });

  describe("a pull", () => {
    it("ends with a snapshot, its findings and who asked, and leaves no secret anywhere", async () => {
      const { ctx, sourceId, id } = await requested();
      await runPull(id, NEVER);
      const { snapshots, findings } = await stored(ctx);
      expect(snapshots).toHaveLength(1);
      expect(findings).toBeGreaterThan(0);
      const shown = await getSource(ctx, { sourceId });
      expect(shown.pull).toMatchObject({
        status: "succeeded",
        requestedBy: ctx.actor.name,
        snapshotId: snapshots[0]?.id,
        error: null,
      });
      expect(shown.ledger?.agents).toMatchObject({ status: "complete", basis: "observed" });
      expect(shown.ledger?.roles).toMatchObject({ status: "unavailable", reason: "not-offered" });
      expect((await auditTrail(ctx.organisation.id)).slice(1)).toMatchObject([
        { action: "pull.request", actorName: ctx.actor.name },
        { action: "pull.finish", actorMemberId: null, after: { hash: snapshots[0]?.hash, partial: false } },
      ]);
      expect(await everythingStored(ctx.organisation.id)).not.toContain(LHC_KEY);
    });

    it("gives the same hash for the same configuration, stored once", async () => {
      const { ctx, sourceId, id } = await requested();
      await runPull(id, NEVER);
      await runPull((await requestPull(ctx, { sourceId })).id, NEVER);
      const { snapshots } = await stored(ctx);
      expect(snapshots).toHaveLength(2);
      expect(new Set(snapshots.map(({ hash }) => hash)).size).toBe(1);
      expect(await db().snapshotContent.count({ where: { organisationId: ctx.organisation.id } })).toBe(1);
    });

    it("that could read a list in part says so", async () => {
      answer = fakeChatwoot({ inboxes: [inbox(1), { id: "not a number", name: 7 }] });
      const { ctx, sourceId, id } = await requested(makeChatwootSource);
      await runPull(id, NEVER);
      const shown = await getSource(ctx, { sourceId });
      expect(shown.pull).toMatchObject({ status: "partial" });
      expect(shown.ledger?.channels).toMatchObject({ status: "partial" });
      expect(await everythingStored(ctx.organisation.id)).not.toContain(CHATWOOT_TOKEN);
    });

    it("runs once, however often its job is handed out", async () => {
      const { ctx, id } = await requested();
      await Promise.all([runPull(id, NEVER), runPull(id, NEVER)]);
      await runPull(id, NEVER);
      expect((await stored(ctx)).snapshots).toHaveLength(1);
      expect(await stateOf(id)).toMatchObject({ status: "succeeded", fence: 1 });
    });
  });

  describe("a pull that fails", () => {
    it.each([
      [
        "a dead key",
        "unauthorised",
        () => void (answer = withKey(() => refuse("Authorization failed!", 400))),
      ],
      [
        "HTML instead of JSON",
        "bad-answer",
        () => platform.plant({ fault: "html", path: "/restapi/departments" }),
      ],
      [
        "a half answer",
        "bad-answer",
        () => platform.plant({ fault: "truncated-json", path: "/restapi/getusers" }),
      ],
      ["a patience of a day", "rate-limited", () => platform.plant({ fault: "429-absurd" })],
    ])("on %s leaves no snapshot and says why", async (_what, code, spoil) => {
      const { ctx, sourceId, id } = await requested();
      spoil();
      await runPull(id, NEVER);
      expect(await stored(ctx)).toEqual(nothing);
      const [pull] = await listPulls(ctx, { sourceId });
      expect(pull).toMatchObject({ status: "failed", snapshotId: null, error: { code } });
      expect(pull?.error?.remedy.zh).toMatch(/[。]$/);
      expect(pull?.finishedAt).not.toBeNull();
      await expect(requestPull(ctx, { sourceId })).resolves.toMatchObject({ status: "queued" });
    });

    it("keeps what an earlier pull found", async () => {
      const { ctx, sourceId, id } = await requested();
      await runPull(id, NEVER);
      const before = await stored(ctx);
      const again = await requestPull(ctx, { sourceId });
      platform.plant({ fault: "html", path: "/restapi/departments" });
      await runPull(again.id, NEVER);
      expect(await stored(ctx)).toEqual(before);
    });

    it("tells of an unreadable secret and of our own error without a word more", async () => {
      const warn = vi.spyOn(log, "warn").mockClear();
      const { ctx, sourceId, id } = await requested();
      await db().source.update({ where: { id: sourceId }, data: { secretKeyId: "000000000000" } });
      await runPull(id, NEVER);
      expect((await stateOf(id)).error).toMatchObject({ code: "secret-unreadable" });
      await db().source.update({ where: { id: sourceId }, data: { kind: "retired-platform" } });
      const second = await requestPull(ctx, { sourceId });
      await runPull(second.id, NEVER);
      expect((await stateOf(second.id)).error).toMatchObject({ code: "internal" });
      expect(warn).toHaveBeenCalledTimes(2);
    });

    it("writes no secret into the log, even when the platform repeats it", async () => {
      const warn = vi.spyOn(log, "warn").mockClear();
      answer = withKey((header) => refuse(`Authorization failed for ${header} (${LHC_KEY})`, 400));
      const { ctx, id } = await requested();
      await runPull(id, NEVER);
      const header = Buffer.from(`svc.audit:${LHC_KEY}`).toString("base64");
      const told = [
        await everythingStored(ctx.organisation.id),
        ...warn.mock.calls.map(([fields]) => {
          const { err } = fields as unknown as { err: Error };
          return `${JSON.stringify(fields)} ${err.stack} ${JSON.stringify(err)}`;
        }),
      ].join("\n");
      expect(warn).toHaveBeenCalledOnce();
      expect(told).not.toContain(LHC_KEY);
      expect(told).not.toContain(header);
    });

    it("takes back everything when its audit row cannot be written", async () => {
      const { ctx, id } = await requested();
      await whileAuditLogRefuses(() => runPull(id, NEVER));
      expect(await stored(ctx)).toEqual(nothing);
      expect(await stateOf(id)).toMatchObject({ status: "failed", error: { code: "internal" } });
    });

    it("is interrupted when the server stops, and too slow when its time is over", async () => {
      platform.plant({ fault: "slow-headers", path: "/restapi/getusers" });
      const [stopping, first] = [new AbortController(), await requested()];
      const run = runPull(first.id, { signal: stopping.signal });
      await vi.waitFor(() => expect(platform.requests.length).toBeGreaterThan(1), 10_000);
      stopping.abort(new Error("The server is stopping."));
      await run;
      expect(await stateOf(first.id)).toMatchObject({ status: "failed", error: { code: "interrupted" } });
      const second = await requestPull(first.ctx, { sourceId: first.sourceId });
      await runPull(second.id, { signal: AbortSignal.timeout(300) });
      expect(await stateOf(second.id)).toMatchObject({ status: "failed", error: { code: "timeout" } });
      expect(await stored(first.ctx)).toEqual(nothing);
    });
  });

  describe("cancelling", () => {
    it("stops a running pull, which shows its progress and publishes nothing", async () => {
      platform.plant({ fault: "slow-headers", path: "/restapi/isonlineuser/3" });
      const { ctx, sourceId, id } = await requested();
      const run = runPull(id, NEVER);
      await vi.waitFor(async () => {
        const { pull } = await getSource(ctx, { sourceId });
        expect(pull).toMatchObject({ status: "running", progress: { step: "presence", total: 3 } });
      }, 10_000);
      await cancelPull(ctx, { pullId: id });
      expect((await listSources(ctx))[0]?.pull).toMatchObject({ cancelRequested: true });
      await run;
      expect(await stateOf(id)).toMatchObject({ status: "cancelled", error: null, snapshotId: null });
      expect(await stored(ctx)).toEqual(nothing);
    });

    it("wins against a pull that is just being published", async () => {
      const { ctx, id } = await requested();
      const open = answer;
      // The last thing asked: from here on nothing of the platform is waited for.
      answer = (request) => {
        if (request.path === "/restapi/isonlineuser/3") void cancelPull(ctx, { pullId: id });
        return open(request);
      };
      await runPull(id, NEVER);
      expect(await stateOf(id)).toMatchObject({ status: "cancelled" });
      expect(await stored(ctx)).toEqual(nothing);
    });

    it("comes with archiving the source", async () => {
      platform.plant({ fault: "slow-headers", path: "/restapi/getusers" });
      const { ctx, sourceId, id } = await requested();
      const run = runPull(id, NEVER);
      await vi.waitFor(() => expect(platform.requests.length).toBeGreaterThan(1), 10_000);
      await archiveSource(ctx, { sourceId });
      await run;
      expect(await stateOf(id)).toMatchObject({ status: "cancelled" });
      expect(await stored(ctx)).toEqual(nothing);
    });
  });

  function withKey(refusal: (header: string) => ReturnType<FakeHandler>): FakeHandler {
    const open = fakeLhc();
    return (request) =>
      request.headers.authorization ? refusal(request.headers.authorization) : open(request);
  }
});
