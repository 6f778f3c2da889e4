import "server-only";
import {
  FINDING_FACETS,
  type FacetCount,
  type FindingFacet,
  type FindingFilter,
  type FindingOverview,
  NO_CHANNEL,
} from "@/lib/contracts/findings";
import { Prisma } from "@/lib/generated/prisma/client";
import { authorize, type Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { currentView, type View } from "@/lib/server/views/current";
import { headOf } from "@/lib/server/views/head";
import { conditions } from "./conditions";
import { ruleMeta } from "./rule-meta";

const SHOWN_CHOICES = 200;

/** How many there are, and how many each choice of each filter would leave. */
export async function summariseFindings(ctx: Context, filter: FindingFilter): Promise<FindingOverview> {
  authorize(ctx, "findings:read");
  const view = await currentView(ctx, filter);
  const facets = Object.fromEntries(FINDING_FACETS.map((facet) => [facet, [] as FacetCount[]])) as Record<
    FindingFacet,
    FacetCount[]
  >;
  if (!view) return { view: null, isHistoric: false, total: 0, all: 0, facets };
  const scope = { organisationId: ctx.organisation.id, sourceId: view.source.id };
  for (const facet of FINDING_FACETS)
    facets[facet] = await countBy(facet, conditions(scope, filter, facet), view);
  const [total] = await db().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM finding WHERE ${conditions(scope, filter)}`;
  const newer = await db().snapshot.findFirst({
    where: { ...scope, takenAt: { gt: view.snapshot.takenAt } },
    select: { id: true },
  });
  return {
    view: headOf(view),
    isHistoric: newer !== null,
    total: total?.count ?? 0,
    all: await db().finding.count({ where: scope }),
    facets,
  };
}

const columns: Record<Exclude<FindingFacet, "channel">, Prisma.Sql> = {
  status: Prisma.sql`status::text`,
  severity: Prisma.sql`severity::text`,
  family: Prisma.sql`family`,
  rule: Prisma.sql`rule_id`,
  kind: Prisma.sql`subject_kind`,
};

/** One row a finding and channel; a finding that reaches none counts under NO_CHANNEL. */
export const channelsOfFinding = Prisma.sql`jsonb_array_elements_text(
  CASE WHEN channels_affected = 0 THEN jsonb_build_array(${NO_CHANNEL}::text) ELSE payload -> 'channels' END)`;

async function countBy(facet: FindingFacet, where: Prisma.Sql, view: View): Promise<FacetCount[]> {
  const [value, from] =
    facet === "channel"
      ? [Prisma.sql`reached`, Prisma.sql`finding, ${channelsOfFinding} AS reached`]
      : [columns[facet], Prisma.sql`finding`];
  const counts = await db().$queryRaw<{ value: string; count: number }[]>`
    SELECT ${value} AS value, count(*)::int AS count FROM ${from}
    WHERE ${where} GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${SHOWN_CHOICES}`;
  return counts.map((count) => ({ ...count, ...nameOf(facet, count.value, view) }));
}

function nameOf(facet: FindingFacet, value: string, view: View): Pick<FacetCount, "name"> {
  if (facet === "rule") {
    const title = ruleMeta(value)?.title.fail;
    return title ? { name: title } : {};
  }
  if (facet !== "channel") return {};
  const name = view.summary.channels.find(({ id }) => id === value)?.name;
  return name ? { name: { zh: name, en: name } } : {};
}
