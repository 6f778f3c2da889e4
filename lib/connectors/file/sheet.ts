import type { Policy } from "@/lib/engine/policy";
import type { SectionName, SectionRow } from "@/lib/engine/snapshot";
import type { Text } from "@/lib/engine/text";
import type { Value } from "@/lib/engine/value";
import type { CellType } from "./cells/cell-type";
import { identifier } from "./cells/text";

/**
 * One sheet of the import: what it is called, its columns, and how its rows become rows of the snapshot. A sheet is
 * one file in `sheets/` and one line in `sheets/registry.ts`; template, parsing and documentation follow from it.
 */
type Heading = {
  /** Column headers; either language is recognised. */
  zh: string;
  en: string;
  note: Text;
  /** As a person would type it; shown in the template's example row. */
  example: string;
};

export type Column<T = unknown, R extends boolean = boolean> = Heading & {
  type: CellType<T>;
  required: R;
  /** Column whose value stands in when this one is empty. */
  fallback?: string;
};

export function required<T>(type: CellType<T>, heading: Heading): Column<T, true> {
  return { ...heading, type, required: true };
}

/** May be empty: then the value was not collected, and rules answer "cannot tell". */
export function optional<T>(type: CellType<T>, heading: Heading): Column<T, false> {
  return { ...heading, type, required: false };
}

/** The row's own id. Where the platform shows none, the name stands in. */
export function ownId(heading: Omit<Heading, "zh" | "en"> & Partial<Heading>): Column<string, true> {
  return { zh: "编号", en: "ID", ...heading, type: identifier, required: true, fallback: "name" };
}

export type Columns = Readonly<Record<string, Column>>;

/** Where a row stands, as the person who wrote it sees it. */
export type Place = { sheet: string; row: number };

export type SheetRow<C extends Columns> = { place: Place } & {
  [K in keyof C]: C[K] extends Column<infer T, infer R> ? (R extends true ? T : Value<T>) : never;
};

/** Collects the snapshot's rows. Adding a second row with the same identity is reported as a duplicate. */
export type Draft = {
  readonly organisation: { id: string; timezone: string };
  add<S extends SectionName>(section: S, row: SectionRow<S>, place?: Place): void;
  /** Ids of the rows added so far. */
  ids(section: SectionName): readonly string[];
  setPolicy(policy: Policy): void;
  /** Changes a row that an earlier sheet added. */
  amend<S extends SectionName>(section: S, id: string, change: Partial<SectionRow<S>>): void;
  /** Problems that only the whole sheet shows. `column` is the key of a column. */
  reject(place: Place, column: string, value: string, what: Text, remedy: Text): void;
  warn(place: Place, column: string, value: string, what: Text, remedy: Text): void;
};

type SheetSpec<C extends Columns> = {
  /** Key in JSON and YAML documents, and the English file name of a CSV. */
  key: string;
  /** Tab names; at most 31 characters and none of `/ \ ? * [ ] :`. */
  name: Text;
  /** What belongs here and where it is found on the platform. */
  about: Text;
  columns: C;
  /** Sections this sheet speaks about. A section is complete when every sheet that feeds it was given. */
  sections: readonly SectionName[];
  /** Fields the platform does not have, per section. */
  absent?: Partial<Record<SectionName, readonly string[]>>;
  /** Columns that together tell rows apart; two equal rows are an error. */
  unique?: readonly (keyof C & string)[];
  /** Left out by the sheets that describe the file itself. */
  map?(rows: readonly SheetRow<C>[], draft: Draft): void;
};

export type Sheet = Omit<SheetSpec<Columns>, "map"> & {
  map?(rows: readonly SheetRow<Columns>[], draft: Draft): void;
};

/** Forgets the columns' types once `map` has been checked against them: rows are only ever built from `columns`. */
export function defineSheet<C extends Columns>(spec: SheetSpec<C>): Sheet {
  return spec as unknown as Sheet;
}
