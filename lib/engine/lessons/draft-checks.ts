import type { ToldEdit } from "../draft/tell-edit";
import type { SectionName } from "../snapshot";

/** A condition that would have seen a change: true means it is a problem, as in an own rule. */
export type DraftCheck = {
  section: SectionName;
  condition: string;
  /** `all`: every row with such a value. `this`: the row that was changed, whatever the others are. */
  reach: "all" | "this";
};

/**
 * Conditions in CEL that hold after a change and did not before it. A row that went can be seen by no condition about
 * rows, and a value that could not be read is no fault: they give none.
 */
export function draftChecks({ op, section, key, field, after, added, removed }: ToldEdit): DraftCheck[] {
  const name = nameRow(section, key);
  if (op === "remove" || name === null) return [];
  if (op === "add" || field === null) return [{ section, condition: name, reach: "this" }];
  const faults =
    (added ?? removed) ? listFaults(field, added ?? [], removed ?? []) : valueFaults(field, after);
  return faults.flatMap(({ fault, isGeneral }): DraftCheck[] => [
    ...(isGeneral ? [{ section, condition: fault, reach: "all" as const }] : []),
    { section, condition: `${name} && ${fault}`, reach: "this" },
  ]);
}

type Fault = { fault: string; isGeneral: boolean };

function valueFaults(field: string, after: unknown): Fault[] {
  const value = literal(after);
  if (value === null) return [];
  return [{ fault: `${field} == ${value}`, isGeneral: true }];
}

function listFaults(field: string, added: readonly unknown[], removed: readonly unknown[]): Fault[] {
  const gone = literals(removed);
  const come = literals(added);
  return [
    ...(gone.length > 0
      ? [{ fault: anyOf(gone.map((item) => `!(${item} in ${field})`)), isGeneral: false }]
      : []),
    ...(come.length > 0
      ? [{ fault: anyOf(come.map((item) => `${item} in ${field}`)), isGeneral: true }]
      : []),
  ];
}

const anyOf = (conditions: readonly string[]) =>
  conditions.length === 1 ? (conditions[0] ?? "") : `(${conditions.join(" || ")})`;

/** More would not be readable, and the first ones see the same change. */
const MOST_ITEMS = 5;

function literals(items: readonly unknown[]): string[] {
  return items.flatMap((item) => literal(item) ?? []).slice(0, MOST_ITEMS);
}

/** A CEL literal; null for what has none, such as an object or a value that could not be read. */
function literal(value: unknown): string | null {
  if (typeof value === "string") return quoted(value);
  if (typeof value === "boolean") return String(value);
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  return null;
}

/** The condition that a row is this one. */
function nameRow(section: SectionName, key: string): string | null {
  const [first = "", second] = key.split("~");
  if (section === "memberships") return `agentId == ${quoted(first)} && groupId == ${quoted(second ?? "")}`;
  if (section === "presence")
    return second === undefined
      ? `agentId == ${quoted(first)}`
      : `agentId == ${quoted(first)} && groupId == ${quoted(second)}`;
  if (section === "channelLoad") return `channelId == ${quoted(key)}`;
  return `id == ${quoted(key)}`;
}

/** JSON's escapes are CEL's. */
function quoted(text: string): string {
  return JSON.stringify(text);
}
