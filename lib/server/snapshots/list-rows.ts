import "server-only";
import type { SectionQuery, SectionRows } from "@/lib/contracts/snapshots";
import { rowKey } from "@/lib/engine/row-key";
import { ledgerOf, rowsOf, SECTION_SCHEMAS, type SectionName } from "@/lib/engine/snapshot";
import { authorize, type Context } from "@/lib/server/context";
import { labelOf } from "@/lib/server/findings/evidence";
import { loadSnapshot } from "./load";
import { namesIn } from "@/lib/engine/names-in";
import { requireSnapshots } from "./require";

type Input = SectionQuery & { snapshotId: string; section: SectionName };

/** A page of one section's rows; `q` looks at every value and at whom the row belongs to. @throws AppError not-found */
export async function listSectionRows(ctx: Context, input: Input): Promise<SectionRows> {
  authorize(ctx, "snapshots:read");
  await requireSnapshots(ctx, [input.snapshotId]);
  const { snapshot } = await loadSnapshot(ctx.organisation.id, input.snapshotId);
  const { section, limit } = input;
  // A snapshot never changes: a place in it stays where it is.
  const offset = Number(input.cursor ?? 0);
  const wanted = input.q.toLowerCase();
  const all: object[] = rowsOf(snapshot, section);
  const isWanted = (row: object) =>
    (input.row === undefined || rowKey(section, row as never) === input.row) &&
    (!wanted || `${labelOf(section, row, snapshot)} ${wordsOf(row)}`.toLowerCase().includes(wanted));
  const matching = all.filter(isWanted);
  const page = matching.slice(offset, offset + limit);
  return {
    ledger: ledgerOf(snapshot, section),
    fields: Object.keys(SECTION_SCHEMAS[section].shape),
    rows: page.map((row) => ({
      key: rowKey(section, row as never),
      label: labelOf(section, row, snapshot),
      fields: row as Record<string, unknown>,
    })),
    total: matching.length,
    nextCursor: offset + limit < matching.length ? String(offset + limit) : null,
    names: namesIn(snapshot, page),
  };
}

/** Every value of a row, without the names of its fields. */
function wordsOf(value: unknown): string {
  if (typeof value === "object" && value !== null) return Object.values(value).map(wordsOf).join(" ");
  return value === undefined ? "" : String(value);
}
