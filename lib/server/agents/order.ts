import "server-only";
import { AGENT_WORSTS, type AgentQuery, type AgentRow, type AgentSort } from "@/lib/contracts/agents";
import { worstOf } from "./filter";

type Key = number | string | null;

// Chinese by pinyin, "2" before "10"; names do not change with the reader's language.
const collator = new Intl.Collator("zh-CN", { numeric: true });

/** What needs somebody first. */
const NOW = { closed: 0, unknown: 1, open: 2, off: 3, unreached: 4 } as const;
const PRESENCE = ["online", "present", "busy", "away", "rest", "hidden", "stopped", "suspended"];

const keys: Record<AgentSort, (row: AgentRow) => Key> = {
  worst: (row) => AGENT_WORSTS.indexOf(worstOf(row)),
  name: ({ name }) => name,
  now: ({ now }) => NOW[now.state],
  presence: ({ presence }) => {
    if (!("value" in presence)) return null;
    const at = PRESENCE.indexOf(String(presence.value));
    return at === -1 ? PRESENCE.length : at;
  },
  load: ({ load }) => load,
  week: ({ week }) => week.hours,
};

/** In the order asked for; what is missing comes last, and the name settles ties. */
export function ordered(rows: readonly AgentRow[], sort: AgentQuery["sort"]): AgentRow[] {
  const key = keys[sort.replace(/^-/, "") as AgentSort];
  const sign = sort.startsWith("-") ? -1 : 1;
  return rows
    .map((row) => ({ row, key: key(row) }))
    .sort(
      (a, b) => compare(a.key, b.key, sign) || collator.compare(a.row.name, b.row.name) || byId(a.row, b.row),
    )
    .map(({ row }) => row);
}

function compare(a: Key, b: Key, sign: number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (typeof a === "number" && typeof b === "number") return sign * (a - b);
  return sign * collator.compare(String(a), String(b));
}

const byId = (a: AgentRow, b: AgentRow) => (a.id < b.id ? -1 : 1);
