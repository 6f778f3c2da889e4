import "server-only";
import {
  FINDING_FACETS,
  type FacetCount,
  type FindingFacet,
  type FindingFilter,
  type FindingOverview,
  UNRESOLVED,
} from "@/lib/contracts/findings";
import type { RuleMeta } from "@/lib/engine/rule";
import { Prisma } from "@/lib/generated/prisma/client";
import { authorize, type Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { ownMetas } from "@/lib/server/own-rules/stored";
import { withinSeat } from "@/lib/server/seat";
import { currentView, type View } from "@/lib/server/views/current";
import { headOf } from "@/lib/server/views/head";
import { openWaivers, waiverColumn } from "@/lib/server/waivers/column";
import { reachedChannels } from "./channel-set";
import { conditions, type Scope } from "./conditions";
import { ruleMeta } from "./rule-meta";
import { countFindings, findingRows, findingScope } from "./within-seat";

const COLUMN_FACETS = ["status", "severity", "waiver", "family", "rule", "kind"] as const;
type ColumnFacet = (typeof COLUMN_FACETS)[number];
/** How many findings share these values: few rows, however many findings there are. */
type Bucket = Record<ColumnFacet, string> & { count: number };

const SHOWN_CHANNELS = 500;

/** How many there are, and how many each choice of each filter would leave. */
export async function summariseFindings(ctx: Context, filter: FindingFilter): Promise<FindingOverview> {
  authorize(ctx, "findings:read");
  const view = await currentView(ctx, filter);
  if (!view) return nothing();
  const scope = await findingScope(ctx, view.source.id);
  const buckets = await bucketsOf(scope, filter);
  const counted = Object.fromEntries(
    COLUMN_FACETS.map((facet) => [facet, countsOf(facet, buckets, filter)]),
  ) as Record<ColumnFacet, FacetCount[]>;
  const facets = { ...counted, channel: await db().$queryRaw<FacetCount[]>(channelsSql(scope, filter)) };
  const newest = await db().snapshot.findFirst({
    where: {
      organisationId: ctx.organisation.id,
      sourceId: view.source.id,
      ...withinSeat(ctx, { at: "takenAt" }),
    },
    orderBy: { takenAt: "desc" },
    select: { id: true, takenAt: true },
  });
  return {
    view: headOf(view),
    newestAt: newest?.takenAt.toISOString() ?? null,
    isHistoric: newest?.id !== view.snapshot.id,
    coverage: view.summary.coverage,
    total: sum(buckets.filter((bucket) => COLUMN_FACETS.every((facet) => admits(filter, facet, bucket)))),
    all: await countFindings(scope),
    facets: withNames(facets, filter, view, await ownMetas(ctx.organisation.id)),
  };
}

function nothing(): FindingOverview {
  const facets = Object.fromEntries(FINDING_FACETS.map((facet) => [facet, [] as FacetCount[]]));
  return {
    view: null,
    newestAt: null,
    isHistoric: false,
    coverage: { rules: 0, judged: 0, unknown: 0, notApplicable: 0 },
    total: 0,
    all: 0,
    facets: facets as FindingOverview["facets"],
  };
}

/** One reading of an index for all these filters at once; the few findings with a waiver are moved to their buckets. */
async function bucketsOf(scope: Scope, filter: FindingFilter): Promise<Bucket[]> {
  const counted = await db().$queryRaw<Bucket[]>(bucketsSql(scope, filter));
  const laid = await db().$queryRaw<Bucket[]>`
    SELECT ${BUCKET}, ${waiverColumn(scope)} AS waiver, count(*)::int AS count
    FROM ${findingRows(scope)} WHERE ${conditions(scope, filter, COLUMN_FACETS)} AND id IN (
      SELECT finding_id ${openWaivers(scope)})
    GROUP BY 1, 2, 3, 4, 5, 6`;
  const left = new Map(counted.map((bucket) => [keyOf(bucket), { ...bucket, waiver: "none" }]));
  for (const bucket of laid) {
    const plain = left.get(keyOf(bucket));
    if (plain) plain.count -= bucket.count;
  }
  return [...[...left.values()].filter(({ count }) => count > 0), ...laid];
}

const BUCKET = Prisma.sql`status::text AS status, severity::text AS severity, family, rule_id AS rule,
  subject_kind AS kind`;

/** Without a word in the filter, no row of the table is read for it. */
export function bucketsSql(scope: Scope, filter: FindingFilter): Prisma.Sql {
  return Prisma.sql`SELECT ${BUCKET}, count(*)::int AS count
    FROM ${findingRows(scope)} WHERE ${conditions(scope, filter, COLUMN_FACETS)} GROUP BY 1, 2, 3, 4, 5`;
}

const keyOf = ({ status, severity, family, rule, kind }: Omit<Bucket, "waiver" | "count">) =>
  [status, severity, family, rule, kind].join("\n");

function admits(filter: FindingFilter, facet: ColumnFacet, bucket: Bucket): boolean {
  const chosen: readonly string[] = filter[facet];
  if (chosen.length > 0) return chosen.includes(bucket[facet]);
  return facet !== "status" || (UNRESOLVED as readonly string[]).includes(bucket.status);
}

const sum = (buckets: readonly Bucket[]) => buckets.reduce((total, { count }) => total + count, 0);

function countsOf(facet: ColumnFacet, buckets: readonly Bucket[], filter: FindingFilter): FacetCount[] {
  const others = COLUMN_FACETS.filter((other) => other !== facet);
  const counts = new Map<string, number>();
  for (const bucket of buckets)
    if (others.every((other) => admits(filter, other, bucket)))
      counts.set(bucket[facet], (counts.get(bucket[facet]) ?? 0) + bucket.count);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

/** Counted by set, and only then by each channel of it. */
export function channelsSql(scope: Scope, filter: FindingFilter): Prisma.Sql {
  return Prisma.sql`
    SELECT reached AS value, sum(findings)::int AS count
    FROM (SELECT channel_set AS hash, count(*) AS findings FROM ${findingRows(scope)}
      WHERE ${conditions(scope, filter, ["channel"])} GROUP BY 1) AS counted
    JOIN ${reachedChannels(scope)} AS reach USING (hash)
    GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${SHOWN_CHANNELS}`;
}

/** A chosen value that the other filters leave nothing of stays in its list: it must be possible to take it back. */
function withNames(
  facets: Record<FindingFacet, FacetCount[]>,
  filter: FindingFilter,
  view: View,
  own: ReadonlyMap<string, RuleMeta>,
): FindingOverview["facets"] {
  return Object.fromEntries(
    FINDING_FACETS.map((facet) => {
      const counted = facets[facet];
      const chosen: readonly string[] = filter[facet];
      const gone = chosen.filter((value) => !counted.some((count) => count.value === value));
      const choices = [...counted, ...gone.map((value) => ({ value, count: 0 }))];
      return [facet, choices.map((choice) => ({ ...choice, ...nameOf(facet, choice.value, view, own) }))];
    }),
  ) as FindingOverview["facets"];
}

function nameOf(
  facet: FindingFacet,
  value: string,
  view: View,
  own: ReadonlyMap<string, RuleMeta>,
): Pick<FacetCount, "name"> {
  if (facet === "rule") {
    const title = ruleMeta(value, own)?.title.fail;
    return title ? { name: title } : {};
  }
  if (facet !== "channel") return {};
  const name = view.summary.channels.find(({ id }) => id === value)?.name;
  return name ? { name: { zh: name, en: name } } : {};
}
