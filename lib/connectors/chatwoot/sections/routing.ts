import type { Routing } from "@/lib/engine/sections/channels";
import { absent, unreadable } from "@/lib/engine/value";
import { isRefused } from "../api";
import { badRows, readEntry, type Section } from "../../section";
import { ownInboxesOnly, refusedParts } from "../ledger";
import type { ChatwootRaw } from "../raw";
import type { InboxRow } from "../rows";
import { inboxGroup } from "./groups";
import { isToldOfNew } from "./push";

const ROUTING_FIELDS = {
  fallback: absent,
  fallbackAfterInit: absent,
  agentToken: absent,
  groupToken: absent,
  choices: absent,
  callbackUrl: absent,
  callbackHealthy: absent,
  assignDelaySeconds: absent,
  sameLanguage: absent,
  transferTarget: absent,
  notifiesUnassigned: unreadable("not-offered"),
};

/** Conversations of an inbox go to its members, one after the other or by hand. */
export function routingSection(raw: ChatwootRaw): Section<"routing"> {
  const { rows, bad } = raw.inboxes;
  const policies = Object.values(raw.inboxPolicies).filter(
    (answer) => !isRefused(answer) || answer.refused === "permission",
  );
  return {
    routing: rows.map((row) => toRouting(row, raw)),
    ledger: {
      routing: readEntry({
        received: rows.length,
        at: raw.takenAt,
        requests: ["GET inboxes", "GET inboxes/{id}/assignment_policy"],
        fields: ROUTING_FIELDS,
        shortfalls: [ownInboxesOnly(raw), refusedParts(policies), badRows(bad)],
      }),
    },
  };
}

function toRouting(row: InboxRow, raw: ChatwootRaw): Routing {
  const automatic = row.enable_auto_assignment;
  return {
    id: row.id,
    channelId: row.id,
    targets: [{ kind: "group", id: inboxGroup(row.id) }],
    strategy: automatic === undefined ? undefined : automatic ? "automatic" : "manual",
    autoAssign: automatic,
    distributionLimit: distributionLimit(row.id, raw),
    ...(isToldOfNew(raw, row.id) && { notifiesUnassigned: true }),
  };
}

/** An edition without policies, an inbox without one and a policy that is off limit nobody. */
function distributionLimit(
  inboxId: string,
  { assignmentPolicies, inboxPolicies }: ChatwootRaw,
): Routing["distributionLimit"] {
  const answer = isRefused(assignmentPolicies) ? assignmentPolicies : inboxPolicies[inboxId];
  if (answer === undefined) return absent;
  if (isRefused(answer)) return answer.refused === "missing" ? absent : unreadable("no-permission");
  const { row } = answer;
  return row === null || row.enabled === false ? absent : row.fair_distribution_limit;
}
