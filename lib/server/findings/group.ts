import "server-only";
import type { FindingGrouping, FindingGroups, GroupQuery } from "@/lib/contracts/findings";
import type { RuleMeta } from "@/lib/engine/rule";
import type { Text } from "@/lib/engine/text";
import { SEVERITIES, type Severity } from "@/lib/engine/verdict";
import { Prisma } from "@/lib/generated/prisma/client";
import { authorize, type Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { ownMetas } from "@/lib/server/own-rules/stored";
import { currentView, type View } from "@/lib/server/views/current";
import { reachedChannels } from "./channel-set";
import { conditions, type Scope } from "./conditions";
import { ruleMeta } from "./rule-meta";
import { findingRows, findingScope } from "./within-seat";

const SHOWN_GROUPS = 500;

const keys: Record<FindingGrouping, { key: Prisma.Sql; name: Prisma.Sql }> = {
  rule: { key: Prisma.sql`rule_id`, name: Prisma.sql`''` },
  channel: { key: Prisma.sql`reached`, name: Prisma.sql`''` },
  subject: { key: Prisma.sql`subject_kind || ':' || subject_id`, name: Prisma.sql`max(subject_name)` },
};

type Counted = { key: string; name: string; total: number; customers: number; groups: number } & Record<
  Severity,
  number
>;

/** The findings that match, counted by rule, channel or subject; the worst groups first, then the farthest reaching. */
export async function groupFindings(ctx: Context, query: GroupQuery): Promise<FindingGroups> {
  authorize(ctx, "findings:read");
  const view = await currentView(ctx, query);
  if (!view) return { groups: [], total: 0 };
  const scope = await findingScope(ctx, view.source.id);
  const counted = await db().$queryRaw<Counted[]>(groupsSql(scope, query));
  const own = await ownMetas(ctx.organisation.id);
  return {
    total: counted[0]?.groups ?? 0,
    groups: counted.map((group) => ({
      key: group.key,
      name: nameOf(query.by, group, view, own),
      total: group.total,
      customers: customersOf(query.by, group, view),
      severities: Object.fromEntries(SEVERITIES.map((severity) => [severity, group[severity]])) as Record<
        Severity,
        number
      >,
    })),
  };
}

export function groupsSql(scope: Scope, query: GroupQuery): Prisma.Sql {
  const { key, name } = keys[query.by];
  const reached = Prisma.sql` JOIN ${reachedChannels(scope)} AS reach ON hash = channel_set`;
  return Prisma.sql`
    SELECT ${key} AS key, ${name} AS name, count(*)::int AS total, max(customers_affected) AS customers,
      ${Prisma.join(SEVERITIES.map((severity) => Prisma.sql`${countOf(severity)}`))},
      (count(*) OVER ())::int AS groups
    FROM ${findingRows(scope)}${query.by === "channel" ? reached : Prisma.empty} WHERE ${conditions(scope, query)}
    GROUP BY 1 ORDER BY min(severity), 4 DESC, 3 DESC, 1 LIMIT ${SHOWN_GROUPS}`;
}

function countOf(severity: Severity): Prisma.Sql {
  return Prisma.sql`(count(*) FILTER (WHERE severity = ${severity}::finding_severity))::int AS ${Prisma.raw(`"${severity}"`)}`;
}

function nameOf(
  by: FindingGrouping,
  { key, name }: Counted,
  view: View,
  own: ReadonlyMap<string, RuleMeta>,
): Text {
  if (by === "rule") return ruleMeta(key, own)?.title.fail ?? { zh: key, en: key };
  const shown = by === "channel" ? (channelIn(view, key)?.name ?? key) : name || key;
  return { zh: shown, en: shown };
}

/** A channel has its own customers; elsewhere adding up would count the same people again for every finding. */
function customersOf(by: FindingGrouping, { key, customers }: Counted, view: View): number {
  return by === "channel" ? (channelIn(view, key)?.customersPerWeek ?? 0) : customers;
}

function channelIn({ summary }: View, id: string) {
  return summary.channels.find((channel) => channel.id === id);
}
