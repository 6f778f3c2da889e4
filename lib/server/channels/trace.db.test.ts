import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { CompareQuery } from "@/lib/contracts/snapshots";
import { HourTrace } from "@/lib/contracts/trace";
import { applyEdits } from "@/lib/engine/draft/apply";
import type { Edit } from "@/lib/engine/draft/edit";
import { buildSnapshot } from "@/lib/engine/testing/build-snapshot";
import { receivingCompany } from "@/lib/engine/testing/company";
import type { Context } from "@/lib/server/context";
import { db, transaction } from "@/lib/server/db";
import { importSample } from "@/lib/server/imports/import-sample";
import { compareSnapshots } from "@/lib/server/snapshots/compare";
import { prepareSnapshot, storeSnapshot } from "@/lib/server/snapshots/store";
import { createWaiver } from "@/lib/server/waivers/create";
import { makeContext } from "@/lib/testing/context";
import { describeOnDatabases } from "@/lib/testing/database";
import { listChannels } from "./list";
import { traceHour } from "./trace";

describeOnDatabases("drift and blame", () => {
  let ctx: Context;
  let oldest: string;
  let newest: string;

  beforeAll(async () => {
    ctx = await makeContext();
    await importSample(ctx);
    const ids = await db().snapshot.findMany({
      where: { organisationId: ctx.organisation.id },
      orderBy: { takenAt: "asc" },
      select: { id: true },
    });
    oldest = ids[0]?.id ?? "";
    newest = ids.at(-1)?.id ?? "";
  });

  /** The first hour of a channel that is promised and dark now; `was` says how it stood in the oldest snapshot. */
  async function darkHour(was: "lit" | "dark") {
    const [now, then] = [await listChannels(ctx, {}), await listChannels(ctx, { snapshot: oldest })];
    for (const { id, week, intended } of now.channels) {
      const old = then.channels.find((channel) => channel.id === id);
      const hour = [...week].findIndex(
        (verdict, at) =>
          verdict === "R" &&
          intended[at] === "1" &&
          (old?.week[at] === "R" && old.intended[at] === "1") === (was === "dark"),
      );
      if (hour >= 0) return { channelId: id, hour };
    }
    throw new Error(`The sample company has no hour that was ${was}.`);
  }

  it("names the snapshot in which an hour went dark and changes of which none can be left out", async () => {
    const trace = await traceHour(ctx, await darkHour("lit"));
    expect(trace.before).not.toBeNull();
    expect(Date.parse(trace.before?.takenAt ?? "")).toBeLessThan(Date.parse(trace.since.takenAt));
    expect(trace.inconclusive).toBeNull();
    expect(trace.suspects.length).toBeGreaterThan(0);
    expect(trace.suspects.length).toBeLessThan(trace.changes);
    for (const { section, key } of trace.suspects) expect([section, key].every(Boolean)).toBe(true);
  }, 120_000);

  it("says so when an hour was dark in every stored snapshot", async () => {
    const trace = await traceHour(ctx, await darkHour("dark"));
    expect(trace).toMatchObject({ before: null, since: { snapshotId: oldest }, suspects: [] });
  });

  it("is not found for an hour that is received, and for others' channels", async () => {
    const { channels } = await listChannels(ctx, {});
    const lit = channels.find(({ week }) => week.includes("P"));
    const hour = lit?.week.indexOf("P") ?? 0;
    await expect(traceHour(ctx, { channelId: lit?.id ?? "", hour })).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(traceHour(await makeContext(), { channelId: "weibo", hour })).rejects.toMatchObject({
      code: "not-found",
    });
  });

  it("tells configuration, knowledge and waivers apart between two snapshots", async () => {
    const pair = CompareQuery.parse({ from: oldest, to: newest });
    const { findings } = await compareSnapshots(ctx, pair);
    expect(findings.opened.some(({ cause }) => cause === "configuration")).toBe(true);
    expect(findings.undecided.every(({ cause }) => cause === "knowledge")).toBe(true);

    const standing = await db().finding.findFirstOrThrow({
      where: { organisationId: ctx.organisation.id, status: "open", firstSnapshotId: oldest },
    });
    await createWaiver(ctx, {
      sourceId: standing.sourceId,
      findingId: standing.id,
      reason: "下季度一并解决",
      ownerId: ctx.actor.id,
      until: new Date(Date.now() + 86_400_000 * 20).toISOString().slice(0, 10),
    });
    const waived = await compareSnapshots(ctx, pair);
    expect(waived.findings.closed).toContainEqual(
      expect.objectContaining({ id: standing.id, change: "closed", cause: "waiver" }),
    );
  });

  describe("a long history", () => {
    const STORED = 60;
    let long: Context;
    let sourceId: string;

    /** Sixty snapshots of one company; in the twentieth, three changes at once leave the channel without anybody. */
    beforeAll(async () => {
      long = await makeContext();
      const organisationId = long.organisation.id;
      const source = await db().source.create({
        data: { id: randomUUID(), organisationId, kind: "file", name: "测试公司", settings: {} },
      });
      sourceId = source.id;
      const lit = buildSnapshot(receivingCompany());
      const change: Edit[] = [
        { op: "set", section: "agents", key: "a1", field: "name", value: "李娜娜" },
        { op: "set", section: "agents", key: "a1", field: "state", value: "disabled" },
        { op: "set", section: "channels", key: "c1", field: "name", value: "官网客服" },
      ];
      const dark = applyEdits(lit, change);
      for (let at = 0; at < STORED; at += 1) {
        const takenAt = new Date(Date.parse(lit.takenAt) + at * 3_600_000).toISOString();
        const snapshot = { ...(at < 20 ? lit : dark), takenAt };
        const prepared = await prepareSnapshot(snapshot, { organisationId });
        await transaction((tx) => storeSnapshot(tx, { organisationId, sourceId }, prepared));
      }
    }, 240_000);

    const hour = { channelId: "c1", hour: 10 };

    it("is read back to the change, which is named alone", async () => {
      const trace = await traceHour(long, hour);
      expect(HourTrace.parse(trace)).toMatchObject({
        looked: 41,
        isWhole: true,
        changes: 3,
        isSmallest: true,
        suspectCount: 1,
        suspects: [{ section: "agents", key: "a1", field: "state" }],
      });
      expect(Date.parse(trace.since.takenAt) - Date.parse(trace.before?.takenAt ?? "")).toBe(3_600_000);
    });

    it("gives what is known when the steps or the time end, and says that it is not all", async () => {
      const few = await traceHour(long, hour, { milliseconds: 60_000, steps: 1 });
      expect(few).toMatchObject({ isSmallest: false, suspectCount: 3, changes: 3, inconclusive: null });
      expect(few.suspects).toHaveLength(3);
      const late = await traceHour(long, hour, { milliseconds: -1, steps: 400 });
      expect(late).toMatchObject({ isSmallest: false, suspectCount: 3 });
    });

    it("says since when at least, where the whole history is dark and time runs out", async () => {
      await db().$executeRaw`UPDATE audit SET summary = (
        SELECT summary FROM audit AS newest WHERE newest.organisation_id = ${long.organisation.id} ORDER BY id DESC LIMIT 1
      ) WHERE organisation_id = ${long.organisation.id}`;
      const trace = await traceHour(long, hour, { milliseconds: -1, steps: 400 });
      expect(trace).toMatchObject({ before: null, looked: 60, isWhole: false });
      expect(await traceHour(long, hour)).toMatchObject({ before: null, looked: 60, isWhole: true });
    });
  });
});
