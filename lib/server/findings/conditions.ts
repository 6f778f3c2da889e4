import "server-only";
import { type FindingFacet, type FindingFilter, NO_CHANNEL, UNRESOLVED } from "@/lib/contracts/findings";
import { Prisma } from "@/lib/generated/prisma/client";

type Scope = { organisationId: string; sourceId: string };

/** The filters as SQL over `finding`; `except` leaves one out, to count what its choices would give. */
export function conditions(scope: Scope, filter: FindingFilter, except?: FindingFacet): Prisma.Sql {
  const status = filter.status.length > 0 ? filter.status : UNRESOLVED;
  const parts: Record<FindingFacet, Prisma.Sql | null> = {
    status: among(Prisma.sql`status::text`, status),
    severity: among(Prisma.sql`severity::text`, filter.severity),
    family: among(Prisma.sql`family`, filter.family),
    rule: among(Prisma.sql`rule_id`, filter.rule),
    kind: among(Prisma.sql`subject_kind`, filter.kind),
    channel: reaching(filter.channel),
  };
  if (except) parts[except] = null;
  const all = [
    Prisma.sql`organisation_id = ${scope.organisationId} AND source_id = ${scope.sourceId}`,
    ...Object.values(parts),
    containing(filter.q),
    filter.subject ? Prisma.sql`subject_kind || ':' || subject_id = ${filter.subject}` : null,
  ];
  return Prisma.join(
    all.filter((part) => part !== null),
    " AND ",
  );
}

function among(column: Prisma.Sql, values: readonly string[]): Prisma.Sql | null {
  return values.length > 0 ? Prisma.sql`${column} IN (${Prisma.join([...values])})` : null;
}

function reaching(channels: readonly string[]): Prisma.Sql | null {
  if (channels.length === 0) return null;
  const each = channels.map((id) =>
    id === NO_CHANNEL
      ? Prisma.sql`channels_affected = 0`
      : Prisma.sql`payload -> 'channels' @> to_jsonb(${id}::text)`,
  );
  return Prisma.sql`(${Prisma.join(each, " OR ")})`;
}

function containing(text: string): Prisma.Sql | null {
  if (!text) return null;
  return Prisma.sql`position(lower(${text}) in lower(concat_ws(' ', id, subject_name,
    payload #>> '{message,zh}', payload #>> '{message,en}'))) > 0`;
}
