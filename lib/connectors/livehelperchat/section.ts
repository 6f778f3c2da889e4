import type { LedgerEntry } from "@/lib/engine/ledger";
import type { SectionRow } from "@/lib/engine/snapshot";
import type { z } from "zod";
import type { Section } from "../section";
import type { Tables } from "../tables";
import type { LhcRaw } from "./raw";
import { parseRows } from "./rows";
import { missingTables, tableEntry, unrecognised, type TableSection } from "./table-sections";

/** Makes a section out of tables, or says which table is missing. */
export function fromTables<S extends TableSection>(
  section: S,
  raw: LhcRaw,
  build: (table: TableReader) => SectionRow<S>[],
  fields: LedgerEntry["fields"] = {},
): Section<S> {
  const missing = missingTables(section, raw);
  if (missing || !raw.tables) {
    const { reason, why, remedy } = missing ?? { reason: "not-offered" as const, why: EMPTY, remedy: EMPTY };
    const detail = { zh: `${why.zh}。${remedy.zh}`, en: `${why.en}. ${remedy.en}` };
    return {
      ledger: { [section]: { status: "unavailable", basis: "observed", reason, detail } },
    } as Section<S>;
  }
  const reader = new TableReader(raw.tables);
  const rows = build(reader);
  const entry = tableEntry(section, raw.tables, rows.length, reader.bad);
  return { [section]: rows, ledger: { [section]: { ...entry, fields } } } as unknown as Section<S>;
}

const EMPTY = { zh: "", en: "" };

/** Parses tables and counts the rows that were not what they should be. */
export class TableReader {
  bad = 0;

  constructor(private readonly tables: Tables) {}

  rows<T extends z.ZodType>(table: string, schema: T): z.infer<T>[] {
    const { rows, bad } = parseRows(schema, this.tables[table]?.rows ?? []);
    this.bad += bad;
    return rows;
  }
}

type Reading = { received: number; complete: boolean; bad?: number; at: string; requests: string[] };

/** The ledger line of a section that came over REST. */
export function restEntry(
  { received, complete, bad = 0, at, requests }: Reading,
  fields: LedgerEntry["fields"] = {},
): LedgerEntry {
  const entry: LedgerEntry = { status: "complete", basis: "observed", received, fields, at, requests };
  if (!complete) return { ...entry, status: "partial", reason: "truncated", detail: REPEATED };
  if (bad === 0) return entry;
  return { ...entry, status: "partial", reason: "unrecognised", detail: unrecognised(bad) };
}

const REPEATED = {
  zh: "分页内容重复，可能有遗漏",
  en: "pages repeated each other, so rows may be missing",
};

/** Unix seconds as an instant. */
export function instant(seconds: number): string {
  return new Date(seconds * 1000).toISOString();
}
