import "server-only";
import type { EvidenceView } from "@/lib/contracts/findings";
import type { Evidence } from "@/lib/engine/finding";
import { rowKey } from "@/lib/engine/row-key";
import { ledgerOf, rowsOf, SECTION_NAMES, type SectionName, type Snapshot } from "@/lib/engine/snapshot";

/** Reads a pointer into the snapshot it was made from: which row, which field, and how the section was known. */
export function viewOfEvidence(snapshot: Snapshot, { pointer, value }: Evidence): EvidenceView {
  const [, section, position, field, ...rest] = pointer.split("/").map(unescaped);
  if (section === "ledger") return viewOfLedger({ pointer, value }, position ?? "", [field, ...rest]);
  const isSection = SECTION_NAMES.some((name) => name === section);
  if (!isSection) return { pointer, section: null, key: "", row: "", field: null, value, basis: "observed" };
  const name = section as SectionName;
  const row = rowsOf(snapshot, name)[Number(position)];
  return {
    pointer,
    section: name,
    key: row ? rowKey(name, row) : "",
    row: row ? labelOf(name, row, snapshot) : "",
    field: field ?? null,
    value,
    basis: ledgerOf(snapshot, name).basis,
  };
}

/** How a section was read is evidence too: its line of the ledger, and the part of it. */
function viewOfLedger({ pointer, value }: Evidence, of: string, path: (string | undefined)[]): EvidenceView {
  const field = path.filter((part) => part !== undefined).join("/");
  return { pointer, section: "ledger", key: "", row: of, field: field || null, value, basis: "observed" };
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

type Named = "agents" | "groups" | "channels";

/** Snapshots never change, and one that is open is asked for the names of thousands of rows. */
const names = new WeakMap<Snapshot, Map<Named, Map<string, string>>>();

function nameIn(snapshot: Snapshot, section: Named, id: unknown): string | undefined {
  if (typeof id !== "string") return undefined;
  const sections = names.get(snapshot) ?? new Map<Named, Map<string, string>>();
  names.set(snapshot, sections);
  const found = sections.get(section) ?? new Map(rowsOf(snapshot, section).map((row) => [row.id, row.name]));
  sections.set(section, found);
  return found.get(id) ?? id;
}

/** RFC 6901. */
const unescaped = (part: string) => part.replaceAll("~1", "/").replaceAll("~0", "~");
