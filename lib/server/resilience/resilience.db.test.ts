import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { ResilienceView } from "@/lib/contracts/resilience";
import { buildSnapshot } from "@/lib/engine/testing/build-snapshot";
import { receivingCompany } from "@/lib/engine/testing/company";
import { absent } from "@/lib/engine/value";
import { proveChannel } from "@/lib/server/channels/prove";
import type { Context } from "@/lib/server/context";
import { db, transaction } from "@/lib/server/db";
import { prepareSnapshot, storeSnapshot } from "@/lib/server/snapshots/store";
import { makeContext } from "@/lib/testing/context";
import { describeOnDatabases } from "@/lib/testing/database";
import { getResilience } from "./get";

/** Two people who share nothing receive both channels; one key carries the second, and nobody may use the third. */
async function storeCompany(ctx: Context): Promise<string> {
  const company = receivingCompany();
  const [agent, role, group, channel, route] = [
    company.agents[0]!,
    company.roles[0]!,
    company.groups[0]!,
    company.channels[0]!,
    company.routing![0]!,
  ];
  company.agents.push({ ...agent, id: "a2", name: "王芳", roleIds: ["r2"] });
  company.roles.push({ ...role, id: "r2", name: "夜班客服" });
  company.groups.push({ ...group, id: "g2", name: "售后" });
  company.memberships!.push({ agentId: "a2", groupId: "g2", mode: "full" });
  route.targets = ["g1", "g2"].map((id) => ({ kind: "group" as const, id }));
  company.channels.push({ ...channel, id: "c2", name: "微信" });
  company.channels.push({ ...channel, id: "c3", name: "停用渠道", enabled: false });
  company.routing!.push({ ...route, id: "route-c2", channelId: "c2" });
  company.credentials = [
    { id: "key", name: "接口凭证", state: "working", expiresAt: absent, channelIds: ["c2"] },
  ];
  const organisationId = ctx.organisation.id;
  const source = await db().source.create({
    data: { id: randomUUID(), organisationId, kind: "file", name: "测试公司", settings: {} },
  });
  const prepared = await prepareSnapshot(buildSnapshot(company), { organisationId });
  const stored = await transaction((tx) =>
    storeSnapshot(tx, { organisationId, sourceId: source.id }, prepared),
  );
  return stored.snapshotId;
}

describeOnDatabases("resilience", () => {
  it("tells an auditor the weakest channel first, and what it hangs on", async () => {
    const ctx = await makeContext("auditor");
    await storeCompany(ctx);
    const given = await getResilience(ctx, {});
    expect(ResilienceView.parse(given)).toEqual(given);
    expect(given.channels).toMatchObject([
      { id: "c2", level: 0, hours: [168, 0, 0], weakest: { hour: 0, people: 2 }, darkHours: 0 },
      { id: "c1", level: 1, hours: [0, 168, 0], weakest: { hour: 0, people: 2 } },
      { id: "c3", level: null, hours: [0, 0, 0], weakest: null },
    ]);
    expect(given.singlePoints).toEqual([
      {
        kind: "credentials",
        id: "key",
        name: "接口凭证",
        channels: [{ id: "c2", name: "微信", hours: 168 }],
      },
    ]);
    expect(given.unread).toEqual(["webhooks", "integrations"]);
  });

  it("says the same on the channel's page", async () => {
    const ctx = await makeContext();
    await storeCompany(ctx);
    const { resilience } = await proveChannel(ctx, { channelId: "c2" });
    expect(resilience).toEqual({ level: 0, weakest: { hour: 0, people: 2 } });
  });

  it("is empty before the first snapshot, and closed to another company", async () => {
    const [ctx, other] = [await makeContext(), await makeContext()];
    const snapshot = await storeCompany(other);
    expect(await getResilience(ctx, {})).toEqual({ view: null, channels: [], singlePoints: [], unread: [] });
    await expect(getResilience(ctx, { snapshot })).rejects.toMatchObject({ code: "not-found" });
  });
});
