import type { Agent, Membership } from "@/lib/engine/sections/people";
import { absent, isUnreadable, unreadable, type Unreadable } from "@/lib/engine/value";
import { isRefused, type Refusal } from "./api";
import type { ChatwootRaw } from "./raw";

export type LimitOf = (agentId: string) => Agent["capacity"];
type Limit = Exclude<Membership["capacity"], undefined>;

/**
 * Chatwoot limits conversations for each inbox: by the inbox itself (`max_assignment_limit`) and, in the paid edition,
 * by a policy of the person. Both apply to automatic assignment only; the smaller one counts.
 */
export function capacityLimits(raw: ChatwootRaw): {
  ofAgent: LimitOf;
  ofMember: (agentId: string, inboxId: string) => Limit;
} {
  const policies = policyLimits(raw);
  const inboxesOf = inboxesByMember(raw);
  const refused = Object.values(raw.members).find(isRefused);
  const isOdd =
    raw.inboxes.bad > 0 || Object.values(raw.members).some((answer) => !isRefused(answer) && answer.bad > 0);
  const inboxes = new Map(raw.inboxes.rows.map((row) => [row.id, row]));

  const ofMember = (agentId: string, inboxId: string): Limit => {
    const inbox = inboxes.get(inboxId);
    if (!inbox || inbox.enable_auto_assignment === false) return absent;
    if (!(policies instanceof Map)) return policies;
    const limits = [
      inbox.auto_assignment_config?.max_assignment_limit,
      policies.get(`${agentId}~${inboxId}`),
    ].filter((limit) => limit !== undefined);
    return limits.length > 0 ? Math.min(...limits) : absent;
  };

  /**
   * The number after which the first of somebody's inboxes passes them by: the one limit of a person that never
   * promises more than any inbox keeps. Nothing at all only when every inbox says so.
   */
  const ofAgent: LimitOf = (agentId) => {
    // Inboxes out of sight may limit too.
    if (!raw.admin) return unreadable("no-permission");
    if (refused) return unread(refused);
    // A row that made no sense could be anybody's, in an inbox with a limit.
    if (isOdd) return unreadable("unrecognised");
    const limits = (inboxesOf.get(agentId) ?? []).map((inboxId) => ofMember(agentId, inboxId));
    const gap = limits.find(isUnreadable);
    if (gap !== undefined) return gap;
    const numbers = limits.filter((limit) => typeof limit === "number");
    const positive = numbers.filter((limit) => limit > 0);
    if (positive.length > 0) return Math.min(...positive);
    return numbers.length > 0 && numbers.length === limits.length ? 0 : absent;
  };
  return { ofAgent, ofMember };
}

function inboxesByMember({ members }: ChatwootRaw): Map<string, string[]> {
  const inboxes = new Map<string, string[]>();
  for (const [inboxId, answer] of Object.entries(members)) {
    if (isRefused(answer)) continue;
    for (const { id } of answer.rows) inboxes.set(id, [...(inboxes.get(id) ?? []), inboxId]);
  }
  return inboxes;
}

/** Limits by agent and inbox, or why they could not be read. An edition without policies has none. */
function policyLimits({ capacityPolicies, capacityUsers }: ChatwootRaw): Map<string, number> | Unreadable {
  const limits = new Map<string, number>();
  if (isRefused(capacityPolicies)) {
    return capacityPolicies.refused === "missing" ? limits : unread(capacityPolicies);
  }
  // A policy that made no sense could be anybody's.
  if (capacityPolicies.bad > 0) return unreadable("unrecognised");
  for (const policy of capacityPolicies.rows) {
    const users = capacityUsers[policy.id];
    if (!users) return unreadable("not-collected");
    if (isRefused(users)) return unread(users);
    if (users.bad > 0) return unreadable("unrecognised");
    for (const user of users.rows) {
      for (const { inbox_id, conversation_limit } of policy.inbox_capacity_limits) {
        limits.set(`${user.id}~${inbox_id}`, conversation_limit);
      }
    }
  }
  return limits;
}

const unread = ({ refused }: Refusal) =>
  unreadable(refused === "permission" ? "no-permission" : "not-offered");
