import { randomUUID } from "node:crypto";
import { beforeAll, expect, inject, it } from "vitest";
import { AGENT_SORTS, AgentFilter, AgentQuery, type AgentRow } from "@/lib/contracts/agents";
import { buildTeam } from "@/lib/engine/testing/build-team";
import { Prisma } from "@/lib/generated/prisma/client";
import { db, transaction } from "@/lib/server/db";
import { importSample } from "@/lib/server/imports/import-sample";
import { makeContext } from "@/lib/testing/context";
import { describeOnDatabases } from "@/lib/testing/database";
import { bucketsSql, countListing, setsSql } from "./count";
import { keepListing, packListing } from "./keep";
import { listingOf } from "./make";
import type { OpenList } from "./open";
import { type Mark, pageSql, readPage } from "./page";

const MANY = inject("deep") ? 100_000 : 10_000;
const RECEPTIONS = ["open", "closed", "unknown", "off"] as const;

/** Unlike one another in everything that a list is ordered or filtered by. */
function person(number: number): AgentRow {
  const role = { id: `r${number % 50}`, name: `角色 ${number % 50}` };
  const group = { id: `g${number % 300}`, name: `分组 ${number % 300}` };
  const hours = number % 169;
  return {
    id: `a${number}`,
    name: `客服 ${(number * 7919) % 4_000}`,
    email: `${number}@example.com`,
    kind: "human",
    state: number % 20 === 0 ? "disabled" : "active",
    roles: [role],
    groups: [group],
    everywhere: false,
    presence: number % 3 === 0 ? { state: "absent" } : { state: "observed", value: "online" },
    limit: { state: "observed", value: 5 },
    load: number % 11 === 0 ? null : number % 40,
    now: { state: RECEPTIONS[number % 4] ?? "open", open: 1, channels: 2, gates: [] },
    week: { channels: 1, hours, unknownHours: 0 },
    findings: { blocker: number % 100 === 0 ? 1 : 0, degraded: number % 5, silent: 0, info: 0 },
    unjudged: number % 2,
  };
}

describeOnDatabases(`the plans of ${MANY} people`, (database) => {
  let list: OpenList;

  beforeAll(async () => {
    const ctx = await makeContext();
    const { snapshotId } = await importSample(ctx);
    const rows = Array.from({ length: MANY }, (_, number) => person(number));
    const listing = packListing(listingOf({ rows }, buildTeam()));
    const of = { organisationId: ctx.organisation.id, snapshotId, basis: randomUUID() };
    await transaction((tx) => keepListing(tx, of, listing));
    list = await db().agentList.findFirstOrThrow({ where: of });
    await database().query("VACUUM ANALYZE agent_list_row");
  }, 240_000);

  /** What every step of a plan read, and how many rows of it. */
  async function read(sql: Prisma.Sql): Promise<{ plan: string; rows: number }> {
    const lines = await db().$queryRaw<Record<string, string>[]>(
      Prisma.sql`EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF) ${sql}`,
    );
    const plan = lines.flatMap((line) => Object.values(line));
    const scans = plan.filter((line) => line.includes("agent_list_row"));
    const rows = scans.map((line) => {
      const [, each = "0", loops = "0"] = /rows=([\d.]+) loops=(\d+)/.exec(line) ?? [];
      return Number(each) * Number(loops);
    });
    return { plan: plan.join("\n"), rows: rows.reduce((sum, count) => sum + count, 0) };
  }

  const orders = AGENT_SORTS.flatMap((sort) => [sort, `-${sort}`]);

  it.each(orders)("reads as many rows as the page has, ordered by %s, wherever it begins", async (sort) => {
    const query = AgentQuery.parse({ sort });
    let from: Mark | null = null;
    for (let page = 0; page < 3; page += 1) {
      const { plan, rows } = await read(pageSql(list, query, from));
      expect(plan).toMatch(/Index (Only )?Scan/);
      expect(plan).not.toContain("Seq Scan on agent_list_row");
      expect(rows, plan).toBeLessThan(5 * query.limit);
      from = (await readPage(list, query, from)).next;
    }
  });

  it.each([
    ["a role", { role: "r7" }],
    ["a group", { group: "g7" }],
    ["the gravest", { worst: "blocker" }],
  ])("finds the people of %s through an index", async (_what, filter) => {
    const query = AgentQuery.parse({ ...filter, sort: "worst" });
    const { plan, rows } = await read(pageSql(list, query, null));
    expect(plan).not.toContain("Seq Scan on agent_list_row");
    expect(rows, plan).toBeLessThan(MANY / 4);
  });

  it("counts every choice of every filter without reading a row", async () => {
    const filter = AgentFilter.parse({});
    for (const sql of [
      bucketsSql(list.id, filter),
      setsSql(list.id, filter, "role"),
      setsSql(list.id, filter, "group"),
    ])
      expect((await read(sql)).plan).toMatch(/Index Only Scan using agent_list_row_/);
    const { total, facets } = await countListing(list.id, filter);
    expect(total).toBe(MANY);
    expect(facets.role).toHaveLength(50);
    expect(facets.group).toHaveLength(200);
  });
});
