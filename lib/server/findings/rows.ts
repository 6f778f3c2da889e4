import "server-only";
import { FindingRow, type FindingWaiver } from "@/lib/contracts/findings";
import type { Finding } from "@/lib/generated/prisma/client";

/** The columns of a list's row: the payload's message alone, never its evidence. */
export const rowColumns = `id, rule_id AS "ruleId", severity::text, status::text, family,
  subject_kind AS "subjectKind", subject_id AS "subjectId", subject_name AS "subjectName",
  payload -> 'message' AS message, channels_affected AS "channelsAffected",
  customers_affected AS "customersAffected", first_seen_at AS "firstSeenAt", last_seen_at AS "lastSeenAt",
  resolved_at AS "resolvedAt"`;

type StoredRow = Pick<
  Finding,
  | "id"
  | "ruleId"
  | "severity"
  | "status"
  | "family"
  | "subjectKind"
  | "subjectId"
  | "subjectName"
  | "channelsAffected"
  | "customersAffected"
> & {
  message: unknown;
  waiver: FindingWaiver;
  firstSeenAt: Date;
  lastSeenAt: Date;
  resolvedAt: Date | null;
};

/** @param row as `rowColumns` and `waiverColumn` select it */
export function rowOf(row: StoredRow): FindingRow {
  return FindingRow.parse({
    id: row.id,
    ruleId: row.ruleId,
    severity: row.severity,
    status: row.status,
    waiver: row.waiver,
    family: row.family,
    subject: { kind: row.subjectKind, id: row.subjectId, name: row.subjectName },
    message: row.message,
    channels: row.channelsAffected,
    customers: row.customersAffected,
    firstSeenAt: isoOf(row.firstSeenAt),
    lastSeenAt: isoOf(row.lastSeenAt),
    resolvedAt: row.resolvedAt && isoOf(row.resolvedAt),
  });
}

export function rowOfStored(finding: Finding, waiver: FindingWaiver): FindingRow {
  return rowOf({ ...finding, waiver, message: (finding.payload as { message?: unknown }).message });
}

export type { StoredRow };

const isoOf = (date: Date) => new Date(date).toISOString();
