import { beforeAll, expect, it } from "vitest";
import { FindingFilter, FindingQuery, GroupQuery } from "@/lib/contracts/findings";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { importSample } from "@/lib/server/imports/import-sample";
import { makeContext } from "@/lib/testing/context";
import { describeOnDatabases } from "@/lib/testing/database";
import { exported } from "@/lib/testing/exported";
import { groupFindings } from "./group";
import { listFindings } from "./list";
import { pageSql } from "./read-page";
import { summariseFindings } from "./summarise";
import { findingTable } from "./table";

const MANY = 20_000;

describeOnDatabases("very many findings", (database) => {
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
      SELECT organisation_id, source_id, 'made/up:agents:' || number, 'made/up', 1,
        (ARRAY['blocker', 'degraded', 'silent', 'info'])[1 + number % 4]::finding_severity, 'agent', 'agents',
        number::text, 'agent ' || number,
        (CASE WHEN number % 5 = 0 THEN 'resolved' ELSE 'open' END)::finding_status,
        first_seen_at, first_snapshot_id, last_seen_at, last_snapshot_id, 0, number % 977, channel_set, payload
      FROM (SELECT * FROM finding WHERE organisation_id = ${organisationId} LIMIT 1) AS pattern,
        generate_series(1, ${MANY}) AS number`;
    await database().query("ANALYZE finding");
  });

  async function planOf(query: FindingQuery): Promise<string> {
    const sql = Prisma.sql`EXPLAIN ${pageSql(scope, query)}`;
    const lines = await db().$queryRaw<Record<string, string>[]>(sql);
    return lines.flatMap((line) => Object.values(line)).join("\n");
  }

  it("reads a page from the index in its order, the first one and any other", async () => {
    const first = FindingQuery.parse({});
    const { nextCursor } = await listFindings(ctx, first);
    for (const query of [first, FindingQuery.parse({ cursor: nextCursor ?? "" })]) {
      const plan = await planOf(query);
      expect(plan).toMatch(/finding_(open_)?in_order/);
      expect(plan).not.toContain("Sort");
    }
  });

  it("counts, groups and exports all of them, whatever a page holds", async () => {
    const open = (MANY * 4) / 5;
    const { total, facets } = await summariseFindings(ctx, FindingFilter.parse({ rule: "made/up" }));
    expect(total).toBe(open);
    expect(facets.severity.reduce((sum, { count }) => sum + count, 0)).toBe(open);
    const { groups, total: subjects } = await groupFindings(
      ctx,
      GroupQuery.parse({ by: "subject", rule: "made/up" }),
    );
    expect(subjects).toBe(open);
    expect(groups).toHaveLength(500);
    const { text, rows } = await exported(ctx, findingTable, { rule: "made/up" });
    expect(new Set(text.match(/made\/up:agents:\d+/g)).size).toBe(open);
    expect(rows).toBe(open);
  });
});
