import "server-only";
import { fieldReading, type SettingRow, type SettingSection } from "@/lib/contracts/settings";
import { rowKey } from "@/lib/engine/row-key";
import {
  ledgerOf,
  rowsOf,
  SECTION_SCHEMAS,
  type SectionName,
  type SectionRow,
  type Snapshot,
} from "@/lib/engine/snapshot";
import { known } from "@/lib/engine/value";
import { distinct, type VerdictIndex } from "./verdict-index";

export type Part<S extends SectionName = SectionName> = {
  section: S;
  /** Only these, and only what the rules say about them; otherwise every field but the row's own identity. */
  fields?: readonly string[];
  /** The fields whose verdicts count, where others only tell which row it is. */
  judged?: readonly string[] | undefined;
  keep?: (row: SectionRow<S>) => boolean;
};

/** `snapshot` must be the hydrated one that `verdicts` was judged on: verdicts find their values by position. */
export function sectionRows<S extends SectionName>(
  snapshot: Snapshot,
  verdicts: VerdictIndex,
  { section, fields, judged, keep = () => true }: Part<S>,
): SettingSection {
  const { fields: _defaults, requests: _requests, ...ledger } = ledgerOf(snapshot, section);
  const agents = new Map(rowsOf(snapshot, "agents").map(({ id, name }) => [id, name]));
  const shown = fields ?? Object.keys(SECTION_SCHEMAS[section].shape).filter((field) => !IDENTITY.has(field));

  function toRow(row: SectionRow<S>, position: number): SettingRow {
    const key = rowKey(section, row);
    const values = shown.map((field) => ({
      field,
      reading: fieldReading((row as Record<string, unknown>)[field], ledger.basis),
      verdicts: !judged || judged.includes(field) ? verdicts.ofField(section, position, field) : [],
    }));
    const attached = new Set(values.flatMap((value) => value.verdicts.map(({ id }) => id)));
    // A page that shows a few fields of a row speaks about these alone.
    const others = fields
      ? []
      : [
          ...verdicts.ofRow(section, position, key),
          ...[...IDENTITY].flatMap((field) => verdicts.ofField(section, position, field)),
        ];
    return {
      key,
      name: nameOfRow(row, agents) ?? key,
      fields: values,
      verdicts: distinct(others).filter(({ id }) => !attached.has(id)),
    };
  }

  const rows = rowsOf(snapshot, section).flatMap((row, position) =>
    keep(row) ? [toRow(row, position)] : [],
  );
  return { section, ledger, rows, blind: verdicts.blind(section) };
}

const IDENTITY: ReadonlySet<string> = new Set(["id", "name"]);

function nameOfRow(row: object, agents: ReadonlyMap<string, string>): string | undefined {
  const { name, agentId } = row as { name?: string; agentId?: unknown };
  const owner = known(agentId as string | undefined);
  return name ?? (owner === undefined ? undefined : (agents.get(owner) ?? owner));
}
