import "server-only";
import type { EditView, RepairView } from "@/lib/contracts/repairs";
import { canonicalize } from "@/lib/engine/canonical";
import type { Edit } from "@/lib/engine/draft/edit";
import type { Gain } from "@/lib/engine/repairs/gains";
import type { Repair } from "@/lib/engine/repairs/repairs";
import { rowKey } from "@/lib/engine/row-key";
import { rowsOf, type SectionName, type Snapshot } from "@/lib/engine/snapshot";
import { known, type Value } from "@/lib/engine/value";

const SHOWN_AGENTS = 5;

export function repairView(
  snapshot: Snapshot,
  { edits, agentIds, people, ...rest }: Repair & Partial<Gain>,
): RepairView {
  const nameIn = (section: "agents" | "channels", id: string) =>
    rowsOf(snapshot, section).find((row) => row.id === id)?.name ?? id;
  return {
    edits: edits.map((edit) => editView(snapshot, edit)),
    agents: agentIds.slice(0, SHOWN_AGENTS).map((id) => ({ id, name: nameIn("agents", id) })),
    agentCount: agentIds.length,
    people: people.length,
    gained: rest.gained ?? null,
    lost: rest.lost ?? null,
    channels: (rest.channelIds ?? []).map((id) => ({ id, name: nameIn("channels", id) })),
  };
}

export function editView(snapshot: Snapshot, edit: Edit): EditView {
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
