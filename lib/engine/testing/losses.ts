import { hydrate } from "../hydrate";
import { SECTION_NAMES, SECTION_SCHEMAS, ledgerOf, type SectionName, type Snapshot } from "../snapshot";
import { absent, unreadable } from "../value";

export type Loss = { what: string; snapshot: Snapshot };

/**
 * Every way to know less than a snapshot does: each section not collected, refused, or read in part; each field
 * that may be missing unreadable in one row and in all of them. Whoever reads less must never conclude that all is well.
 */
export function* lossesOf(snapshot: Snapshot): Generator<Loss> {
  for (const section of SECTION_NAMES) {
    if (ledgerOf(snapshot, section).status === "absent") continue;
    yield* lossesOfSection(snapshot, section);
    yield* lossesOfFields(hydrate(snapshot), section);
  }
}

function* lossesOfSection(snapshot: Snapshot, section: SectionName): Generator<Loss> {
  const rows = snapshot[section];
  if (rows === undefined && ledgerOf(snapshot, section).status === "unavailable") return;
  const become = (what: string, left: unknown[] | undefined, status?: "unavailable" | "partial"): Loss => {
    const entry = status && { ...ledgerOf(snapshot, section), status, reason: "request-failed" as const };
    const ledger = { ...snapshot.ledger, [section]: entry };
    return { what: `${section} ${what}`, snapshot: { ...snapshot, [section]: left, ledger } };
  };
  yield become("not collected", undefined);
  yield become("refused", undefined, "unavailable");
  yield become("in doubt", rows, "partial");
  if (rows === undefined) return;
  for (const at of rows.keys()) {
    const left = (rows as unknown[]).filter((_, index) => index !== at);
    yield become(`without row ${at}`, left, "partial");
  }
}

function* lossesOfFields(snapshot: Snapshot, section: SectionName): Generator<Loss> {
  const rows = (snapshot[section] ?? []) as Record<string, unknown>[];
  if (rows.length === 0) return;
  const become = (what: string, left: Record<string, unknown>[]): Loss => ({
    what: `${section} ${what}`,
    snapshot: { ...snapshot, [section]: left },
  });
  for (const field of FIELDS[section]) {
    yield become(
      `${field} in no row`,
      rows.map((row) => ({ ...row, [field]: undefined })),
    );
    for (const [at, row] of rows.entries()) {
      const left = rows.with(at, { ...row, [field]: unreadable("request-failed") });
      yield become(`${field} of row ${at}`, left);
    }
  }
}

/** The fields of every section that can be missing at all. */
const FIELDS = Object.fromEntries(
  SECTION_NAMES.map((section) => {
    const fields = Object.entries(SECTION_SCHEMAS[section].shape);
    return [section, fields.filter(([, schema]) => schema.safeParse(absent).success).map(([name]) => name)];
  }),
) as Record<SectionName, string[]>;
