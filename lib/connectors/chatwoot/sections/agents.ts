import type { Agent, Presence } from "@/lib/engine/sections/people";
import { absent, unreadable } from "@/lib/engine/value";
import { capacityLimits, type LimitOf } from "../capacity";
import { badRows, readEntry, type Section } from "../../section";
import type { ChatwootRaw } from "../raw";
import type { AgentRow } from "../rows";
import { roleIdsOf } from "./roles";

const AGENT_FIELDS = {
  token: absent,
  seat: absent,
  personalCapacity: absent,
  personalLimitEnabled: absent,
  roleGroupIds: absent,
  everywhere: absent,
  hideOnline: absent,
  kickedOff: absent,
  excludedFromAssignment: absent,
  reassignWhenAway: absent,
  languages: absent,
  timezone: absent,
  region: absent,
  duties: absent,
  channelIds: absent,
  validUntil: absent,
  clientVersion: unreadable("not-offered"),
};
const PRESENCE_FIELDS = {
  countedPresent: absent,
  hidden: absent,
  connected: unreadable("not-offered"),
  lastSeenAt: unreadable("not-offered"),
  load: unreadable("not-offered"),
};

export function agentSections(raw: ChatwootRaw): Section<"agents" | "presence"> {
  const { rows, bad } = raw.agents;
  const limits = capacityLimits(raw);
  const reading = {
    received: rows.length,
    at: raw.seenAt,
    requests: ["GET agents"],
    shortfalls: [badRows(bad)],
  };
  return {
    agents: rows.map((row) => toAgent(row, limits.ofAgent)),
    presence: rows.map(toPresence),
    ledger: {
      agents: readEntry({ ...reading, fields: AGENT_FIELDS }),
      presence: readEntry({ ...reading, fields: PRESENCE_FIELDS }),
    },
  };
}

function toAgent(row: AgentRow, limitOf: LimitOf): Agent {
  return {
    id: row.id,
    name: row.name || row.available_name || row.email || row.id,
    email: row.email,
    kind: "human",
    state: row.confirmed === undefined ? undefined : row.confirmed ? "active" : "unconfirmed",
    capacity: limitOf(row.id),
    roleIds: roleIdsOf(row),
    presenceSticky: row.auto_offline === undefined ? undefined : !row.auto_offline,
  };
}

function toPresence(row: AgentRow): Presence {
  return {
    agentId: row.id,
    status: statusOf(row.availability_status),
    // Without automatic offline the word stays whatever it was, also with nobody there.
    sticky: row.auto_offline === undefined ? undefined : !row.auto_offline,
  };
}

/** The document says `available` where the program says `online`. */
export function statusOf(word: string | undefined): Presence["status"] {
  switch (word) {
    case undefined:
      return undefined;
    case "online":
    case "available":
      return "online";
    case "busy":
    case "offline":
      return word;
    default:
      return unreadable("unrecognised", word.slice(0, 40));
  }
}
