import { beforeAll, expect, it } from "vitest";
import { FindingFilter, FindingQuery, GroupQuery } from "@/lib/contracts/findings";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { importSample } from "@/lib/server/imports/import-sample";
import { createWaiver } from "@/lib/server/waivers/create";
import { makeContext } from "@/lib/testing/context";
import { describeOnDatabases } from "@/lib/testing/database";
import { groupsSql } from "./group";
import { pageSql } from "./read-page";
import { bucketsSql, channelsSql, summariseFindings } from "./summarise";

const MANY = 200_000;

/** Findings of many years: most of them resolved, of a hundred rules. */
describeOnDatabases("the plans of two hundred thousand findings", (database) => {
  let ctx: Context;
  let scope: { organisationId: string; sourceId: string };

  beforeAll(async () => {
    ctx = await makeContext();
    await importSample(ctx);
    const { organisationId, sourceId } = await db().finding.findFirstOrThrow({
      where: { organisationId: ctx.organisation.id },
    });
    scope = { organisationId, sourceId };
    await db().$executeRaw`
      INSERT INTO finding (organisation_id, source_id, id, rule_id, rule_version, severity, family, subject_kind,
        subject_id, subject_name, status, first_seen_at, first_snapshot_id, last_seen_at, last_snapshot_id,
        channels_affected, customers_affected, channel_set, payload)
      SELECT organisation_id, source_id, 'made/up-' || number % 100 || ':agents:' || number, 'made/up-' || number % 100, 1,
        (ARRAY['blocker', 'degraded', 'silent', 'info'])[1 + number % 4]::finding_severity, 'agent', 'agents',
        number::text, 'agent ' || number,
        (CASE WHEN number % 20 = 0 THEN 'open' ELSE 'resolved' END)::finding_status,
        first_seen_at, first_snapshot_id, last_seen_at, last_snapshot_id, 0, number % 7, channel_set, payload
      FROM (SELECT * FROM finding WHERE organisation_id = ${organisationId} LIMIT 1) AS pattern,
        generate_series(1, ${MANY}) AS number`;
    await database().query("VACUUM ANALYZE finding");
  }, 240_000);

  async function planOf(sql: Prisma.Sql): Promise<string> {
    const lines = await db().$queryRaw<Record<string, string>[]>(Prisma.sql`EXPLAIN ${sql}`);
    return lines.flatMap((line) => Object.values(line)).join("\n");
  }

  it("passes over what is long resolved, in the list's own order", async () => {
    const plan = await planOf(pageSql(scope, FindingQuery.parse({})));
    expect(plan).toContain("finding_open_in_order");
    expect(plan).not.toContain("Sort");
  });

  it.each([
    ["severity", { severity: "blocker" }],
    ["rule", { rule: "made/up-7" }],
    ["subject", { subject: "agents:77" }],
    ["status", { status: "resolved" }],
  ])("finds a page by %s through an index", async (_what, filter) => {
    const plan = await planOf(pageSql(scope, FindingQuery.parse(filter)));
    expect(plan).toMatch(/Index (Only )?Scan/);
    expect(plan).not.toContain("Seq Scan on finding");
  });

  it("counts every choice of every filter without reading a row", async () => {
    const plan = await planOf(bucketsSql(scope, FindingFilter.parse({})));
    expect(plan).toMatch(/Index Only Scan using finding_counted/);
  });

  it("groups by rule without reading a row", async () => {
    const plan = await planOf(groupsSql(scope, GroupQuery.parse({ by: "rule" })));
    expect(plan).toMatch(/Index Only Scan using finding_counted/);
  });

  it.each([
    ["counts", () => channelsSql(scope, FindingFilter.parse({}))],
    ["groups", () => groupsSql(scope, GroupQuery.parse({ by: "channel" }))],
  ])("%s by channel without reading a row", async (_what, sql) => {
    expect(await planOf(sql())).toMatch(/Index Only Scan using finding_counted/);
  });

  it("counts what is waived in its own place, and everything once", async () => {
    const count = async () => {
      const { total, all, facets } = await summariseFindings(ctx, FindingFilter.parse({}));
      return {
        total,
        all,
        waiver: Object.fromEntries(facets.waiver.map(({ value, count: of }) => [value, of])),
      };
    };
    const before = await count();
    expect(before.waiver).toEqual({ none: before.total });
    await createWaiver(ctx, {
      ...scope,
      findingId: "made/up-20:agents:20",
      reason: "下季度处理",
      ownerId: ctx.actor.id,
      until: new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10),
    });
    expect(await count()).toEqual({ ...before, waiver: { none: before.total - 1, holding: 1 } });
  });
});
