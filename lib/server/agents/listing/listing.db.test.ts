import fc from "fast-check";
import { beforeAll, expect, inject, it } from "vitest";
import {
  AGENT_FACETS,
  AGENT_RECEPTIONS,
  AGENT_SORTS,
  AGENT_STATES,
  AGENT_WORSTS,
  AgentQuery,
  type AgentRow,
  NONE,
} from "@/lib/contracts/agents";
import { auditFacts } from "@/lib/engine/audit";
import { Facts } from "@/lib/engine/facts";
import { hydrate } from "@/lib/engine/hydrate";
import { rowsOf, type Snapshot } from "@/lib/engine/snapshot";
import { randomCompany } from "@/lib/engine/testing/random-company";
import { randomSnapshot } from "@/lib/engine/testing/random-snapshot";
import type { Context } from "@/lib/server/context";
import { db, transaction } from "@/lib/server/db";
import { importSample } from "@/lib/server/imports/import-sample";
import { makeContext } from "@/lib/testing/context";
import { describeOnDatabases } from "@/lib/testing/database";
import { NaiveAgentList } from "@/lib/testing/naive-agent-list";
import { directoryFrom } from "../directory";
import { countListing } from "./count";
import { keepListing, packListing } from "./keep";
import { listingOf } from "./make";
import type { OpenList } from "./open";
import { type Mark, readPage } from "./page";

const RUNS = inject("deep") ? 2_000 : 25;
const SORTS = AGENT_SORTS.flatMap((sort) => [sort, `-${sort}`]);
const ROLES = ["r1", "r2", "r3", "r4", NONE, "x"];
const GROUPS = ["g1", "g2", "g3", NONE, "x"];

const some = <T>(values: readonly T[]) =>
  fc.oneof(fc.constant([]), fc.subarray([...values], { minLength: 1 }));
const asked = fc.record({
  q: fc.oneof(
    { weight: 3, arbitrary: fc.constant("") },
    fc.constantFrom("a0", "客服 A1", "1", "5", "%", "_"),
  ),
  now: some(AGENT_RECEPTIONS),
  state: some(AGENT_STATES),
  role: some(ROLES),
  group: some(GROUPS),
  worst: some(AGENT_WORSTS),
});
/** Mostly one filter: with all five of them hardly anybody is left. */
const filter = fc
  .tuple(asked, fc.subarray(["q", ...AGENT_FACETS] as const, { maxLength: 2 }))
  .map(([all, kept]) => Object.fromEntries(kept.map((name) => [name, all[name]])));

describeOnDatabases("a stored list of people", () => {
  let ctx: Context;
  let snapshotId: string;

  beforeAll(async () => {
    ctx = await makeContext();
    ({ snapshotId } = await importSample(ctx));
  });

  async function keep(rows: readonly AgentRow[], snapshot: Snapshot): Promise<OpenList> {
    const listing = packListing(listingOf({ rows }, snapshot));
    const of = { organisationId: ctx.organisation.id, snapshotId, basis: crypto.randomUUID() };
    await transaction((tx) => keepListing(tx, of, listing));
    return db().agentList.findFirstOrThrow({ where: of });
  }

  async function everyone(list: OpenList, query: AgentQuery): Promise<AgentRow[]> {
    const rows: AgentRow[] = [];
    let from: Mark | null = null;
    do {
      const page: Awaited<ReturnType<typeof readPage>> = await readPage(list, query, from);
      rows.push(...page.rows);
      from = page.next;
    } while (from);
    return rows;
  }

  it(`answers what somebody would who holds all rows, on ${RUNS} random snapshots, in every order`, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(randomCompany, randomSnapshot()),
        filter,
        fc.integer({ min: 1, max: 5 }),
        async (drawn, filters, limit) => {
          const snapshot = hydrate(drawn);
          const facts = new Facts(snapshot);
          const { rows } = directoryFrom({ facts, snapshot, report: auditFacts(facts) });
          const naive = new NaiveAgentList(
            rows,
            rowsOf(snapshot, "groups").map(({ id }) => id),
          );
          const list = await keep(rows, snapshot);
          for (const sort of SORTS) {
            const query = AgentQuery.parse({ ...filters, sort, limit });
            expect(await everyone(list, query), sort).toEqual(naive.list(query));
          }
          const query = AgentQuery.parse(filters);
          const { total, facets } = await countListing(list.id, query);
          expect(total).toBe(naive.list(query).length);
          for (const facet of AGENT_FACETS) {
            const counts = Object.fromEntries(facets[facet].map(({ value, count }) => [value, count]));
            expect(counts, facet).toEqual(naive.counts(query, facet));
          }
        },
      ),
      { numRuns: RUNS },
    );
  }, 3_600_000);
});
