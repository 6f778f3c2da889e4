import "server-only";
import type { FindingGroup, FindingGrouping, GroupQuery } from "@/lib/contracts/findings";
import type { Text } from "@/lib/engine/text";
import { SEVERITIES, type Severity } from "@/lib/engine/verdict";
import { Prisma } from "@/lib/generated/prisma/client";
import { authorize, type Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { currentView, type View } from "@/lib/server/views/current";
import { conditions } from "./conditions";
import { ruleMeta } from "./rule-meta";
import { channelsOfFinding } from "./summarise";

const SHOWN_GROUPS = 500;

const sources: Record<FindingGrouping, { key: Prisma.Sql; name: Prisma.Sql; from: Prisma.Sql }> = {
  rule: { key: Prisma.sql`rule_id`, name: Prisma.sql`''`, from: Prisma.sql`finding` },
  channel: {
    key: Prisma.sql`reached`,
    name: Prisma.sql`''`,
    from: Prisma.sql`finding, ${channelsOfFinding} AS reached`,
  },
  subject: {
    key: Prisma.sql`subject_kind || ':' || subject_id`,
    name: Prisma.sql`max(subject_name)`,
    from: Prisma.sql`finding`,
  },
};

type Counted = { key: string; name: string; total: number } & Record<Severity, number>;

/** The findings that match, counted by rule, channel or subject; the worst groups first. */
export async function groupFindings(ctx: Context, query: GroupQuery): Promise<FindingGroup[]> {
  authorize(ctx, "findings:read");
  const view = await currentView(ctx, query);
  if (!view) return [];
  const scope = { organisationId: ctx.organisation.id, sourceId: view.source.id };
  const { key, name, from } = sources[query.by];
  const counted = await db().$queryRaw<Counted[]>`
    SELECT ${key} AS key, ${name} AS name, count(*)::int AS total,
      ${Prisma.join(SEVERITIES.map((severity) => Prisma.sql`${countOf(severity)}`))}
    FROM ${from} WHERE ${conditions(scope, query)}
    GROUP BY 1 ORDER BY min(severity), 3 DESC, 1 LIMIT ${SHOWN_GROUPS}`;
  return counted.map((group) => ({
    key: group.key,
    name: nameOf(query.by, group, view),
    total: group.total,
    severities: Object.fromEntries(SEVERITIES.map((severity) => [severity, group[severity]])) as Record<
      Severity,
      number
    >,
  }));
}

function countOf(severity: Severity): Prisma.Sql {
  return Prisma.sql`(count(*) FILTER (WHERE severity::text = ${severity}))::int AS ${Prisma.raw(`"${severity}"`)}`;
}

function nameOf(by: FindingGrouping, { key, name }: Counted, view: View): Text {
  if (by === "rule") return ruleMeta(key)?.title.fail ?? { zh: key, en: key };
  const shown =
    by === "channel" ? (view.summary.channels.find(({ id }) => id === key)?.name ?? key) : name || key;
  return { zh: shown, en: shown };
}
