import { beforeAll, expect, it } from "vitest";
import { AgentFilter, AgentQuery } from "@/lib/contracts/agents";
import { FindingFilter, FindingQuery, GroupQuery } from "@/lib/contracts/findings";
import { SearchQuery } from "@/lib/contracts/search";
import { fillAgentList, removeUnusedLists } from "@/lib/server/agent-lists";
import type { Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { groupFindings } from "@/lib/server/findings/group";
import { listFindings } from "@/lib/server/findings/list";
import { summariseFindings } from "@/lib/server/findings/summarise";
import { importSample } from "@/lib/server/imports/import-sample";
import { createOwnRule } from "@/lib/server/own-rules/create";
import { switchOwnRule } from "@/lib/server/own-rules/switch";
import { findByName } from "@/lib/server/search/find";
import { makeContext } from "@/lib/testing/context";
import { describeOnDatabases } from "@/lib/testing/database";
import { exported } from "@/lib/testing/exported";
import { withoutSnapshots as withoutSnapshotsOf } from "@/lib/testing/without-snapshots";
import { getAgent } from "../get";
import { listAgents } from "../list";
import { summariseAgents } from "../summarise";
import { agentTable } from "../table";

const list = (ctx: Context) => listAgents(ctx, AgentQuery.parse({ limit: "500" }));

describeOnDatabases("lists without their snapshot", (database) => {
  let ctx: Context;
  let snapshotId: string;

  beforeAll(async () => {
    ctx = await makeContext();
    ({ snapshotId } = await importSample(ctx));
  });

  const withoutSnapshots = <T>(work: () => Promise<T>) => withoutSnapshotsOf(database(), work);

  it("answers the people, their counts, their export and the search from what was stored with it", async () => {
    await withoutSnapshots(async () => {
      expect((await list(ctx)).agents).toHaveLength(60);
      expect(await summariseAgents(ctx, AgentFilter.parse({ q: "李" }))).toMatchObject({ all: 60 });
      expect((await exported(ctx, agentTable)).rows).toBe(60);
      const { items } = await findByName(ctx, SearchQuery.parse({ q: "李娜" }));
      expect(items[0]).toMatchObject({ kind: "agent", title: "李娜" });
    });
  });

  it("answers findings, their counts and groups without it", async () => {
    await withoutSnapshots(async () => {
      expect((await listFindings(ctx, FindingQuery.parse({}))).findings.length).toBeGreaterThan(0);
      expect((await summariseFindings(ctx, FindingFilter.parse({}))).total).toBeGreaterThan(0);
      expect((await groupFindings(ctx, GroupQuery.parse({ by: "channel" }))).total).toBeGreaterThan(0);
    });
  });

  it("would fail a page that opens the snapshot", async () => {
    const opened = withoutSnapshots(() => getAgent(ctx, { agentId: "10002" }));
    await expect(opened).rejects.toThrow(/snapshot_content/);
    expect((await getAgent(ctx, { agentId: "10002" })).agent.name).toBe("李娜");
  });

  it("makes the list of a snapshot that was stored before there were lists, with the same rows", async () => {
    const before = await list(ctx);
    const overview = await summariseAgents(ctx, AgentFilter.parse({}));
    await db().agentList.deleteMany({ where: { snapshotId } });
    const answers = await Promise.all([list(ctx), list(ctx), summariseAgents(ctx, AgentFilter.parse({}))]);
    expect(answers).toEqual([before, before, overview]);
    expect(await db().agentList.count({ where: { snapshotId } })).toBe(1);
  });

  it("makes it once where two servers want it", async () => {
    await db().agentList.deleteMany({ where: { snapshotId } });
    await fillAgentList(ctx.organisation.id, snapshotId);
    await fillAgentList(ctx.organisation.id, snapshotId);
    expect(await db().agentList.count({ where: { snapshotId } })).toBe(1);
    expect(await db().agentListRow.count({ where: { list: { snapshotId } } })).toBe(60);
  });

  it("removes what nobody reads, never the newest list of a source", async () => {
    const lists = () => db().agentList.count({ where: { organisationId: ctx.organisation.id } });
    const [older] = await db().snapshot.findMany({
      where: { organisationId: ctx.organisation.id },
      orderBy: { takenAt: "asc" },
      select: { id: true },
      take: 1,
    });
    await list(ctx);
    await listAgents(ctx, AgentQuery.parse({ snapshot: older?.id }));
    const many = await lists();
    expect(await removeUnusedLists(new Date())).toBe(0);
    await removeUnusedLists(new Date(Date.now() + 2 * 3_600_000));
    expect(many).toBeGreaterThan(1);
    expect(await lists()).toBe(1);
    expect(await withoutSnapshots(() => list(ctx))).toMatchObject({ nextCursor: null });
    expect((await listAgents(ctx, AgentQuery.parse({ snapshot: older?.id }))).agents.length).toBeGreaterThan(
      0,
    );
  });

  it("tells what the organisation's own rules find while they are on", async () => {
    const degraded = async () => {
      const { agents } = await list(ctx);
      return agents.reduce((sum, { findings }) => sum + (findings.degraded ?? 0), 0);
    };
    const before = await degraded();
    await createOwnRule(ctx, {
      slug: "capacity-high",
      section: "agents",
      condition: "capacity > 3",
      titleZh: "服务上限过高",
      titleEn: "Capacity too high",
      severity: "degraded",
    });
    await switchOwnRule(ctx, { slug: "capacity-high", isEnabled: true });
    const { total } = await summariseFindings(ctx, FindingFilter.parse({ rule: "own/capacity-high" }));
    expect(total).toBeGreaterThan(0);
    expect(await degraded()).toBe(before + total);
    await switchOwnRule(ctx, { slug: "capacity-high", isEnabled: false });
    expect(await withoutSnapshots(degraded)).toBe(before);
  });
});
