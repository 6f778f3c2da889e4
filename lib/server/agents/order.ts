import "server-only";
import { AGENT_WORSTS, type AgentReception, type AgentRow, type AgentSort } from "@/lib/contracts/agents";
import { worstOf } from "./choices";

/** What needs somebody first. */
export const NOW_ORDER: readonly AgentReception[] = ["closed", "unknown", "open", "off", "unreached"];
const PRESENCE = ["online", "present", "busy", "away", "rest", "hidden", "stopped", "suspended"];

export type RankedSort = Exclude<AgentSort, "name">;

/** What a list is ordered by besides the name; null comes last, whichever way round. */
export const KEYS: Record<RankedSort, (row: AgentRow) => number | null> = {
  worst: (row) => AGENT_WORSTS.indexOf(worstOf(row)),
  now: ({ now }) => NOW_ORDER.indexOf(now.state),
  presence: ({ presence }) => {
    if (!("value" in presence)) return null;
    const at = PRESENCE.indexOf(String(presence.value));
    return at === -1 ? PRESENCE.length : at;
  },
  load: ({ load }) => load,
  week: ({ week }) => week.hours,
};

/** How many different keys there can be; loads are counted where the list is made. */
export const MOST_KEYS: Record<Exclude<RankedSort, "load">, number> = {
  worst: AGENT_WORSTS.length,
  now: NOW_ORDER.length,
  presence: PRESENCE.length + 1,
  week: 168 + 1,
};

// Chinese by pinyin, "2" before "10"; names do not change with the reader's language.
const collator = new Intl.Collator("zh-CN", { numeric: true });

export const compareNames = (a: AgentRow, b: AgentRow) => collator.compare(a.name, b.name);
