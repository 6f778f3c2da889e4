import { readFileSync } from "node:fs";
import { beforeAll, expect, it } from "vitest";
import { FindingFilter, FindingQuery, NO_CHANNEL } from "@/lib/contracts/findings";
import type { Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { importSample } from "@/lib/server/imports/import-sample";
import { makeContext } from "@/lib/testing/context";
import { describeOnDatabases } from "@/lib/testing/database";
import { channelSetOf, keepChannelSets } from "./channel-set";
import { listFindings } from "./list";
import { summariseFindings } from "./summarise";

const MIGRATION = "prisma/migrations/20261128120100_channel_sets/migration.sql";

describeOnDatabases("channel sets", (database) => {
  let ctx: Context;

  beforeAll(async () => {
    ctx = await makeContext();
    await importSample(ctx);
  });

  const reached = async () =>
    (
      await db().finding.findMany({
        where: { organisationId: ctx.organisation.id, status: { not: "resolved" } },
      })
    ).map(({ id, channelSet, payload }) => ({
      id,
      channelSet,
      channels: (payload as { channels: string[] }).channels,
    }));

  it("count by channel what the findings themselves say they reach", async () => {
    const counts = new Map<string, number>();
    for (const { channels } of await reached())
      for (const id of channels.length > 0 ? channels : [NO_CHANNEL])
        counts.set(id, (counts.get(id) ?? 0) + 1);
    const { facets } = await summariseFindings(ctx, FindingFilter.parse({}));
    expect(counts.size).toBeGreaterThan(3);
    expect(new Map(facets.channel.map(({ value, count }) => [value, count]))).toEqual(counts);
  });

  it("find by channel what the findings themselves say they reach", async () => {
    const findings = await reached();
    const channel = [findings.find(({ channels }) => channels.length > 0)?.channels[0] ?? "", NO_CHANNEL];
    const { findings: found } = await listFindings(ctx, FindingQuery.parse({ channel, limit: "500" }));
    const wanted = findings.filter(
      ({ channels }) => channels.length === 0 || channels.some((id) => channel.includes(id)),
    );
    expect(found.map(({ id }) => id).sort()).toEqual(wanted.map(({ id }) => id).sort());
  });

  it("are hashed by the migration as by the server, whatever the ids", async () => {
    const expression = /SET "channel_set" = ([^;]+);/.exec(readFileSync(MIGRATION, "utf8"))?.[1] ?? "";
    for (const channels of [[], ["c1"], ["c1", "c2"], ["c1c2"], ["微信", "2:c1"], ["1:a", ""]]) {
      const { rows } = await database().query(
        `SELECT ${expression} AS hash FROM (SELECT $1::jsonb AS payload) AS finding`,
        [JSON.stringify({ channels })],
      );
      expect(rows[0]?.hash, channels.join()).toBe(channelSetOf({ channels }));
    }
    expect(channelSetOf({ channels: ["c1", "c2"] })).not.toBe(channelSetOf({ channels: ["c1c2"] }));
  });

  it("are kept once for each company", async () => {
    const { id: organisationId } = ctx.organisation;
    const sets = () => db().channelSet.count({ where: { organisationId } });
    const before = await sets();
    await keepChannelSets(db(), organisationId, await reached());
    expect(await sets()).toBe(before);
    expect(before).toBeLessThan((await reached()).length);
  });
});
