import { canonicalize } from "../canonical";
import { rowKey } from "../row-key";
import { rowsOf, type SectionName, type Snapshot } from "../snapshot";
import { known, type Value } from "../value";
import type { Edit } from "./edit";

/** One edit told so that a person can make it: whose, which field, from what to what. */
export type ToldEdit = {
  op: Edit["op"];
  section: SectionName;
  key: string;
  /** Name of the row, or of the person it belongs to. */
  name: string;
  field: string | null;
  before: unknown;
  after: unknown;
  /** For a list: what comes and what goes. */
  added: unknown[] | null;
  removed: unknown[] | null;
};

export function tellEdit(snapshot: Snapshot, edit: Edit): ToldEdit {
  const { op, section } = edit;
  const key = op === "add" ? rowKey(section, edit.row as never) : edit.key;
  const row = op === "add" ? edit.row : rowOf(snapshot, section, key);
  const base = {
    op,
    section,
    key,
    name: nameOf(snapshot, row, key),
    field: null,
    added: null,
    removed: null,
  };
  if (op === "add") return { ...base, before: null, after: row };
  if (op === "remove") return { ...base, before: row, after: null };
  const before = row[edit.field] ?? null;
  return { ...base, field: edit.field, before, after: edit.value, ...listChange(before, edit.value) };
}

function rowOf(snapshot: Snapshot, section: SectionName, key: string): Record<string, unknown> {
  return (rowsOf(snapshot, section).find((row) => rowKey(section, row) === key) ?? {}) as Record<
    string,
    unknown
  >;
}

/** Rows without a name of their own are called by the person they are about. */
function nameOf(snapshot: Snapshot, row: Record<string, unknown>, key: string): string {
  if (typeof row.name === "string" && row.name !== "") return row.name;
  const agent = rowsOf(snapshot, "agents").find(({ id }) => id === row.agentId);
  const channel = rowsOf(snapshot, "channels").find(({ id }) => id === row.channelId);
  return agent?.name ?? channel?.name ?? key;
}

function listChange(before: unknown, after: unknown) {
  const old = known(before as Value<unknown>) ?? [];
  if (!Array.isArray(after) || !Array.isArray(old)) return {};
  const texts = (list: readonly unknown[]) => new Set(list.map((one) => canonicalize(one)));
  const [was, is] = [texts(old), texts(after)];
  return {
    added: after.filter((one) => !was.has(canonicalize(one))),
    removed: old.filter((one) => !is.has(canonicalize(one))),
  };
}
