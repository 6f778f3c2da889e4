import "server-only";
import type { EvidenceView } from "@/lib/contracts/findings";
import type { Evidence } from "@/lib/engine/finding";
import { rowKey } from "@/lib/engine/row-key";
import { ledgerOf, rowsOf, SECTION_NAMES, type SectionName, type Snapshot } from "@/lib/engine/snapshot";

/** Reads a pointer into the snapshot it was made from: which row, which field, and how the section was known. */
export function viewOfEvidence(snapshot: Snapshot, { pointer, value }: Evidence): EvidenceView {
  const [, section, position, field] = pointer.split("/").map(unescaped);
  const isSection = SECTION_NAMES.some((name) => name === section);
  if (!isSection) return { pointer, section: null, row: "", field: null, value, basis: "observed" };
  const name = section as SectionName;
  const row = rowsOf(snapshot, name)[Number(position)];
  return {
    pointer,
    section: name,
    row: row ? labelOf(name, row, snapshot) : "",
    field: field ?? null,
    value,
    basis: ledgerOf(snapshot, name).basis,
  };
}

/** A row without a name of its own is known by whom it belongs to. */
export function labelOf(section: SectionName, row: object, snapshot: Snapshot): string {
  const fields = row as Record<string, unknown>;
  if (typeof fields.name === "string" && fields.name) return fields.name;
  const owners = [
    nameIn(snapshot, "agents", fields.agentId),
    nameIn(snapshot, "groups", fields.groupId),
    nameIn(snapshot, "channels", fields.channelId),
  ].filter((name) => name !== undefined);
  return owners.length > 0 ? owners.join(" · ") : rowKey(section, row as never);
}

function nameIn(snapshot: Snapshot, section: "agents" | "groups" | "channels", id: unknown) {
  if (typeof id !== "string") return undefined;
  return rowsOf(snapshot, section).find((row) => row.id === id)?.name ?? id;
}

/** RFC 6901. */
const unescaped = (part: string) => part.replaceAll("~1", "/").replaceAll("~0", "~");
