import type { Policy } from "@/lib/engine/policy";
import { rowKey } from "@/lib/engine/row-key";
import type { SectionName, SectionRow } from "@/lib/engine/snapshot";
import type { Text } from "@/lib/engine/text";
import type { Problems } from "./problem";
import type { Draft, Place } from "./sheet";

type Row = Record<string, unknown>;

/** The snapshot while it is being put together, with the place each row came from. */
export class SnapshotDraft implements Draft {
  readonly sections = new Map<SectionName, Map<string, Row>>();
  readonly #places = new Map<string, Place>();
  policy: Policy | undefined;
  /** Header of a column as the current sheet writes it. */
  headerOf: (column: string) => string = (column) => column;

  constructor(
    readonly organisation: { id: string; timezone: string },
    private readonly problems: Problems,
  ) {}

  add<S extends SectionName>(section: S, row: SectionRow<S>, place?: Place): void {
    const rows = this.sections.get(section) ?? new Map<string, Row>();
    this.sections.set(section, rows);
    const key = rowKey(section, row);
    const first = this.#places.get(`${section} ${key}`);
    if (rows.has(key) && place) return this.#duplicate(key, place, first);
    rows.set(key, Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)));
    if (place) this.#places.set(`${section} ${key}`, place);
  }

  ids(section: SectionName): readonly string[] {
    return [...(this.sections.get(section)?.keys() ?? [])];
  }

  placeOf(section: SectionName, key: string): Place | undefined {
    return this.#places.get(`${section} ${key}`);
  }

  amend<S extends SectionName>(section: S, id: string, change: Partial<SectionRow<S>>): void {
    const row = this.sections.get(section)?.get(id);
    if (row) Object.assign(row, change);
  }

  setPolicy(policy: Policy): void {
    this.policy = policy;
  }

  reject(place: Place, column: string, value: string, what: Text, remedy: Text): void {
    this.problems.error("row-rejected", this.#where(place, column, value), what, remedy);
  }

  warn(place: Place, column: string, value: string, what: Text, remedy: Text): void {
    this.problems.warning("row-doubtful", this.#where(place, column, value), what, remedy);
  }

  #where(place: Place, column: string, value: string) {
    return { ...place, column: this.headerOf(column), value: value === "" ? null : value };
  }

  #duplicate(key: string, place: Place, first: Place | undefined): void {
    const row = first?.row ?? 0;
    this.problems.error(
      "duplicate",
      { ...place, value: key.replace("~", " / ") },
      { zh: `与第 ${row} 行重复`, en: `Row ${row} already says this` },
      { zh: "请删除其中一行，或改用不同的编号。", en: "Delete one of them or use another id." },
    );
  }
}
