import "server-only";
import { AuditSummary } from "@/lib/contracts/proof";
import type { CompareQuery, Comparison, DriftedFinding } from "@/lib/contracts/snapshots";
import { diffSnapshots, type RowChange } from "@/lib/engine/diff";
import { rowKey } from "@/lib/engine/row-key";
import { ledgerOf, rowsOf } from "@/lib/engine/snapshot";
import { authorize, type Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { notFound } from "@/lib/server/errors";
import { labelOf } from "@/lib/server/findings/evidence";
import { auditedAs, driftBetween } from "./drift";
import { type LoadedSnapshot, loadSnapshot } from "./load";
import { namesIn } from "@/lib/engine/names-in";
import { receptionChanges } from "./reception-changes";
import { requireSnapshots } from "./require";

const SHOWN_ROWS = 1000;

/** What became different from one snapshot to another, and what that did to reception. @throws AppError not-found */
export async function compareSnapshots(
  ctx: Context,
  input: CompareQuery,
  most = SHOWN_ROWS,
): Promise<Comparison> {
  authorize(ctx, "snapshots:read");
  const organisationId = ctx.organisation.id;
  await requireSnapshots(ctx, [input.from, input.to]);
  const [before, after] = [
    await loadSnapshot(organisationId, input.from),
    await loadSnapshot(organisationId, input.to),
  ];
  const [stored, storedAfter] = [
    await storedOf(organisationId, before),
    await storedOf(organisationId, after),
  ];
  const audits = [
    await auditedAs({ organisationId, sourceId: stored.side.source.id }, before),
    await auditedAs({ organisationId, sourceId: storedAfter.side.source.id }, after),
  ] as const;
  const diff = diffSnapshots(before.snapshot, after.snapshot);
  const rows = diff.rows.slice(0, most).map((row) => labelled(row, before, after));
  return {
    before: { ...stored.side, names: namesIn(before.snapshot, rows) },
    after: { ...storedAfter.side, names: namesIn(after.snapshot, rows) },
    sameConfiguration: stored.configurationHash === storedAfter.configurationHash,
    bases: Object.fromEntries(
      [...new Set(rows.map(({ section }) => section))].map((section) => [
        section,
        {
          before: ledgerOf(before.snapshot, section).basis,
          after: ledgerOf(after.snapshot, section).basis,
        },
      ]),
    ),
    rows,
    total: diff.rows.length,
    ledger: diff.ledger,
    reception: receptionOf(stored.summary, storedAfter.summary),
    findings: findingsOf(driftBetween(...audits)),
  };
}

async function storedOf(organisationId: string, { id }: LoadedSnapshot) {
  const row = await db().snapshot.findFirst({
    where: { id, organisationId },
    include: {
      source: { select: { id: true, name: true, kind: true } },
      audits: { orderBy: { id: "desc" }, take: 1, select: { summary: true } },
    },
  });
  if (!row) throw notFound();
  const { source, takenAt, hash, configurationHash } = row;
  return {
    side: { id, source, takenAt: takenAt.toISOString(), hash },
    configurationHash,
    summary: AuditSummary.parse(row.audits[0]?.summary),
  };
}

/** A row without a name of its own is shown by whom it belongs to, as it last stood. */
function labelled(change: RowChange, before: LoadedSnapshot, after: LoadedSnapshot): RowChange {
  if (change.name !== change.key) return change;
  const { snapshot } = change.kind === "removed" ? before : after;
  const row = rowsOf(snapshot, change.section).find((one) => rowKey(change.section, one) === change.key);
  return row ? { ...change, name: labelOf(change.section, row, snapshot) } : change;
}

function receptionOf(before: AuditSummary, after: AuditSummary): Comparison["reception"] {
  return receptionChanges(before, after).flatMap((change) => {
    const [was, is] = [before, after].map(({ channels }) => channels.find(({ id }) => id === change.id));
    return was && is ? [{ ...change, before: was, after: is }] : [];
  });
}

function findingsOf(drift: readonly DriftedFinding[]): Comparison["findings"] {
  const isUndecided = ({ change, cause }: DriftedFinding) => change === "closed" && cause === "knowledge";
  return {
    opened: drift.filter(({ change }) => change === "opened"),
    closed: drift.filter((finding) => finding.change === "closed" && !isUndecided(finding)),
    undecided: drift.filter(isUndecided),
  };
}
