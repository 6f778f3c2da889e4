import "server-only";
import { type FindingFacet, type FindingFilter, UNRESOLVED } from "@/lib/contracts/findings";
import { Prisma } from "@/lib/generated/prisma/client";
import { waiverColumn } from "@/lib/server/waivers/column";
import { reachingAnyOf } from "./channel-set";

export type Scope = {
  organisationId: string;
  sourceId: string;
  /** What to read findings from instead of the table, see within-seat.ts. */
  rows?: Prisma.Sql;
  /** The moment waivers are laid over them; now where it is left out. */
  at?: Date;
};

/** The filters as SQL over `finding`; `except` leaves some out, to count what their choices would give. */
export function conditions(
  scope: Scope,
  filter: FindingFilter,
  except: readonly FindingFacet[] = [],
): Prisma.Sql {
  const status = filter.status.length > 0 ? filter.status : UNRESOLVED;
  const facets: Record<FindingFacet, Prisma.Sql | null> = {
    status: among(Prisma.sql`status`, status, Prisma.sql`::finding_status`),
    waiver: among(waiverColumn(scope), filter.waiver),
    severity: among(Prisma.sql`severity`, filter.severity, Prisma.sql`::finding_severity`),
    family: among(Prisma.sql`family`, filter.family),
    rule: among(Prisma.sql`rule_id`, filter.rule),
    kind: among(Prisma.sql`subject_kind`, filter.kind),
    channel: filter.channel.length > 0 ? reachingAnyOf(scope, filter.channel) : null,
  };
  for (const facet of except) facets[facet] = null;
  const all = [
    Prisma.sql`organisation_id = ${scope.organisationId} AND source_id = ${scope.sourceId}`,
    ...Object.values(facets),
    containing(filter.q),
    filter.subject ? about(filter.subject) : null,
  ];
  return Prisma.join(
    all.filter((part) => part !== null),
    " AND ",
  );
}

/** The values carry the column's type, never the other way round: a cast column has no index. */
function among(column: Prisma.Sql, values: readonly string[], cast = Prisma.empty): Prisma.Sql | null {
  if (values.length === 0) return null;
  return Prisma.sql`${column} IN (${Prisma.join(values.map((value) => Prisma.sql`${value}${cast}`))})`;
}

function about(subject: string): Prisma.Sql {
  const colon = subject.indexOf(":");
  return Prisma.sql`subject_kind = ${subject.slice(0, colon)} AND subject_id = ${subject.slice(colon + 1)}`;
}

function containing(text: string): Prisma.Sql | null {
  if (!text) return null;
  return Prisma.sql`position(lower(${text}) in lower(concat_ws(' ', id, subject_name,
    payload #>> '{message,zh}', payload #>> '{message,en}'))) > 0`;
}
