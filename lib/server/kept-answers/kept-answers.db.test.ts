import { beforeAll, expect, it } from "vitest";
import { FrameworkQuery } from "@/lib/contracts/frameworks";
import { FindingQuery } from "@/lib/contracts/findings";
import { removeUnusedLists } from "@/lib/server/agent-lists";
import { listChecks } from "@/lib/server/checks/list";
import type { Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { listFindings } from "@/lib/server/findings/list";
import { getFramework } from "@/lib/server/frameworks/get";
import { importSample } from "@/lib/server/imports/import-sample";
import { getOverview } from "@/lib/server/overview/get";
import { createOwnRule } from "@/lib/server/own-rules/create";
import { switchOwnRule } from "@/lib/server/own-rules/switch";
import { getResilience } from "@/lib/server/resilience/get";
import { setTarget } from "@/lib/server/resilience/set-target";
import { packJson } from "@/lib/server/snapshots/pack";
import { createWaiver } from "@/lib/server/waivers/create";
import { makeContext } from "@/lib/testing/context";
import { describeOnDatabases } from "@/lib/testing/database";
import { withoutSnapshots as withoutSnapshotsOf } from "@/lib/testing/without-snapshots";

describeOnDatabases("pages that are kept with a snapshot", (database) => {
  let ctx: Context;
  let snapshotId: string;
  let sourceId: string;

  beforeAll(async () => {
    ctx = await makeContext();
    ({ snapshotId } = await importSample(ctx));
    const row = await db().snapshot.findUniqueOrThrow({
      where: { id: snapshotId },
      select: { sourceId: true },
    });
    sourceId = row.sourceId;
  });

  const withoutSnapshots = <T>(work: () => Promise<T>) => withoutSnapshotsOf(database(), work);
  const pages = async (snapshot?: string) => {
    const view = snapshot ? { snapshot } : {};
    return [
      await getOverview(ctx, view),
      await listChecks(ctx, view),
      await getFramework(ctx, FrameworkQuery.parse(view)),
    ];
  };
  const kept = () =>
    db().keptAnswer.findMany({ where: { snapshotId }, orderBy: [{ kind: "asc" }, { id: "asc" }] });
  const verdictOf = async (ruleId: string) =>
    (await listChecks(ctx, {})).checks.find((check) => check.ruleId === ruleId)?.verdict;

  it("open without the snapshot, and show what the snapshot says", async () => {
    const shown = await withoutSnapshots(() => pages());
    expect(shown[0]).toMatchObject({ changes: { rows: expect.any(Number) } });
    await db().keptAnswer.deleteMany({ where: { snapshotId } });
    expect(await pages()).toEqual(shown);
    expect((await kept()).map(({ kind }) => kind)).toEqual(["checks", "overview"]);
    expect(await withoutSnapshots(() => listChecks(ctx, {}))).toEqual(shown[1]);
  });

  it("are made when somebody first asks, once for all who ask at the time", async () => {
    const [first, second] = await Promise.all([getResilience(ctx, {}), getResilience(ctx, {})]);
    expect(second).toEqual(first);
    expect(first.channels.length).toBeGreaterThan(0);
    expect((await kept()).filter(({ kind }) => kind === "resilience")).toHaveLength(1);
    expect(await withoutSnapshots(() => getResilience(ctx, {}))).toEqual(first);
  });

  it("are made anew where what is kept has another shape", async () => {
    const before = await listChecks(ctx, {});
    const bytes = await packJson({ coverage: before.coverage });
    await db().keptAnswer.updateMany({ where: { snapshotId, kind: "checks" }, data: { bytes } });
    expect(await listChecks(ctx, {})).toEqual(before);
    expect(await withoutSnapshots(() => listChecks(ctx, {}))).toEqual(before);
  });

  it("follow what the organisation asks", async () => {
    expect(await verdictOf("channel/resilience-below-target")).toBe("not-applicable");
    await setTarget(ctx, { sourceId, channelId: null, losses: 2 });
    expect(await verdictOf("channel/resilience-below-target")).toBe("fail");
    expect(
      await withoutSnapshots(() => getResilience(ctx, {}).catch((error: Error) => error.message)),
    ).toMatch(/snapshot_content/);
  });

  it("follow the organisation's own rules as they are switched", async () => {
    await createOwnRule(ctx, {
      slug: "capacity-high",
      section: "agents",
      condition: "capacity > 3",
      titleZh: "服务上限过高",
      titleEn: "Capacity too high",
      severity: "blocker",
    });
    expect(await verdictOf("own/capacity-high")).toBeUndefined();
    await switchOwnRule(ctx, { slug: "capacity-high", isEnabled: true });
    expect(await verdictOf("own/capacity-high")).toBe("fail");
    const overview = await getOverview(ctx, {});
    expect(overview?.coverage.rules).toBe((await listChecks(ctx, {})).checks.length);
    await switchOwnRule(ctx, { slug: "capacity-high", isEnabled: false });
    expect(await verdictOf("own/capacity-high")).toBeUndefined();
  });

  it("leave out what somebody accepted, without the snapshot as long as it is the newest", async () => {
    const { findings } = await listFindings(ctx, FindingQuery.parse({ limit: "500" }));
    const top = (await getOverview(ctx, {}))?.topFindings[0];
    expect(findings.map(({ id }) => id)).toContain(top?.id);
    await createWaiver(ctx, {
      sourceId,
      findingId: top?.id ?? "",
      reason: "下季度更换平台，届时一并解决",
      ownerId: ctx.actor.id,
      until: new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10),
    });
    const overview = await withoutSnapshots(() => getOverview(ctx, {}));
    expect(overview?.waived).toBe(1);
    expect(overview?.topFindings.map(({ id }) => id)).not.toContain(top?.id);
    const waived = async () => {
      const { controls } = await withoutSnapshots(() => getFramework(ctx, FrameworkQuery.parse({})));
      return controls.flatMap((control) => (control.waived > 0 ? [control.waived] : []));
    };
    expect(new Set(await waived())).toEqual(new Set([1]));
  });

  it("go when nobody reads them, but those of the newest snapshot", async () => {
    const older = await db().snapshot.findFirstOrThrow({
      where: { sourceId, id: { not: snapshotId } },
      orderBy: { takenAt: "asc" },
      select: { id: true },
    });
    await pages(older.id);
    const count = (id: string) => db().keptAnswer.count({ where: { snapshotId: id } });
    await removeUnusedLists(new Date());
    expect(await count(older.id)).toBeGreaterThan(0);
    await removeUnusedLists(new Date(Date.now() + 2 * 3_600_000));
    expect(await count(older.id)).toBe(0);
    expect((await kept()).map(({ kind }) => kind)).toEqual(["checks", "overview", "resilience"]);
    expect((await listChecks(ctx, { snapshot: older.id })).checks.length).toBeGreaterThan(0);
  });
});
