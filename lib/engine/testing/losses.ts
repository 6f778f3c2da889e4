import { MARKABLE_FIELDS } from "../markable-fields";
import { SECTION_NAMES, ledgerOf, type SectionName, type Snapshot } from "../snapshot";
import { unreadable } from "../value";
import type { Reads } from "./reads";

export type Loss = { what: string; snapshot: Snapshot };

/**
 * Every way to know less than a hydrated snapshot does: each section not collected, refused, or read in part; each
 * field that may be missing unreadable in one row and in all of them. Whoever reads less must never conclude that all
 * is well. With `reads`, only what was looked at is lost: losing anything else changes no answer.
 */
export function* lossesOf(snapshot: Snapshot, reads?: Reads): Generator<Loss> {
  for (const section of SECTION_NAMES) {
    if (!reads || reads.rows.has(section) || reads.ledger.has(section)) {
      yield* lossesOfSection(snapshot, section, reads);
    }
    yield* lossesOfFields(snapshot, section, reads);
  }
}

function* lossesOfSection(snapshot: Snapshot, section: SectionName, reads?: Reads): Generator<Loss> {
  const rows = snapshot[section];
  const { status } = ledgerOf(snapshot, section);
  if (rows === undefined && status === "unavailable") return;
  const become = (what: string, left: unknown[] | undefined, next?: "unavailable" | "partial"): Loss => {
    const entry = next && { ...ledgerOf(snapshot, section), status: next, reason: "request-failed" as const };
    const ledger = { ...snapshot.ledger, [section]: entry };
    return { what: `${section} ${what}`, snapshot: { ...snapshot, [section]: left, ledger } };
  };
  yield become("not collected", undefined);
  yield become("refused", undefined, "unavailable");
  if (rows === undefined) return;
  yield become("in doubt", rows, "partial");
  if (reads && !reads.rows.has(section)) return;
  for (const at of rows.keys()) {
    const left = (rows as unknown[]).filter((_, index) => index !== at);
    yield become(`without row ${at}`, left, "partial");
  }
}

function* lossesOfFields(snapshot: Snapshot, section: SectionName, reads?: Reads): Generator<Loss> {
  const rows = (snapshot[section] ?? []) as Record<string, unknown>[];
  const become = (what: string, left: Record<string, unknown>[]): Loss => ({
    what: `${section} ${what}`,
    snapshot: { ...snapshot, [section]: left },
  });
  for (const field of MARKABLE_FIELDS[section]) {
    const read = [...rows.keys()].filter((at) => !reads || reads.fields.has(`${section}/${at}/${field}`));
    if (read.length === 0) continue;
    yield become(
      `${field} in no row`,
      rows.map((row) => ({ ...row, [field]: undefined })),
    );
    for (const at of read) {
      const left = rows.with(at, { ...rows[at], [field]: unreadable("request-failed") });
      yield become(`${field} of row ${at}`, left);
    }
  }
}
