import { SECTION_TITLES } from "@/lib/engine/section-titles";
import { valueText } from "../gathered";
import { both, CHANGE, LEDGER } from "../words";
import type { PackContents, PackSource } from "../../contents";
import { columnsTable } from "./table";

type DriftRow = {
  source: PackSource["source"];
  section: keyof typeof SECTION_TITLES;
  key: string;
  name: string;
  kind: string;
  field: string;
  before: string;
  after: string;
};

/** A line for each field that changed; a row that came or went is one line, and what nobody can decide says so. */
export const drift = columnsTable({ id: "drift", title: { zh: "变化", en: "Drift" }, rows: driftRows }, [
  ["来源", "Source", ({ source }) => source.name],
  ["内容", "Section", ({ section }) => both(SECTION_TITLES[section])],
  ["变化", "Change", ({ kind }) => kind],
  ["对象标识", "Key", ({ key }) => key],
  ["对象", "Name", ({ name }) => name],
  ["字段", "Field", ({ field }) => field],
  ["之前", "Before", ({ before }) => before],
  ["之后", "After", ({ after }) => after],
]);

function driftRows({ sources }: PackContents): DriftRow[] {
  return sources.flatMap(({ source, drift: told }) => {
    if (!told) return [];
    const rows = told.diff.rows.flatMap(({ section, key, name, kind, fields }): DriftRow[] => {
      const row = { source, section, key, name, kind: both(CHANGE[kind]) };
      if (fields.length === 0) return [{ ...row, field: "", before: "", after: "" }];
      return fields.map(({ field, before, after }) => ({
        ...row,
        field,
        before: valueText(before),
        after: valueText(after),
      }));
    });
    const undecided = told.diff.ledger.map(({ section, before, after, undecided: count }): DriftRow => ({
      source,
      section,
      key: "",
      name: count > 0 ? `${count} 行无法判断是否增减 / ${count} rows that may have come or gone` : "",
      kind: "读取程度不同 / read to another extent",
      field: "",
      before: both(LEDGER[before]),
      after: both(LEDGER[after]),
    }));
    return [...rows, ...undecided];
  });
}
