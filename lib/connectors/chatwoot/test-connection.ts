import type { SectionName } from "@/lib/engine/snapshot";
import type { ConnectorContext, SectionAccess, TestReport } from "../connector";
import { openAccount } from "./account";
import { isRefused, type Refusal } from "./api";
import { NO_SUCH_CALL, NOT_ADMIN, OWN_INBOXES_ONLY, refusedCore, UPGRADE, USE_ADMIN } from "./refusals";
import type { ChatwootCredentials, ChatwootSettings } from "./settings";

type Context = ConnectorContext<ChatwootSettings, ChatwootCredentials>;
type Call = { path: string; sections: readonly SectionName[]; adminOnly?: boolean };

/** Sections that shrink, without any error, to the inboxes of a user who is no administrator. */
const OF_INBOXES: readonly SectionName[] = [
  "channels",
  "groups",
  "memberships",
  "routing",
  "hours",
  "autoReplies",
  "forms",
  "channelLoad",
];
const CALLS: readonly Call[] = [
  { path: "agents", sections: ["agents", "presence"] },
  { path: "inboxes", sections: OF_INBOXES },
  { path: "custom_roles", sections: ["roles"] },
  { path: "agent_bots", sections: ["bots"] },
  { path: "automation_rules", sections: ["automationRules"] },
  { path: "integrations/apps", sections: ["integrations"] },
  { path: "notification_settings", sections: ["agentPush"] },
  { path: "webhooks", sections: ["webhooks"], adminOnly: true },
  { path: "audit_logs", sections: ["changes"], adminOnly: true },
];

/** Asks once for each list, the profile first. */
export async function testConnection(context: Context): Promise<TestReport> {
  const account = await openAccount(context);
  const sections: SectionAccess[] = [];
  for (const { path, sections: opened, adminOnly = false } of CALLS) {
    const refusal = await refusalOf(path, adminOnly);
    if (refusal && (path === "agents" || path === "inboxes")) throw refusedCore(path, refusal);
    for (const section of opened) sections.push(accessTo(section, refusal));
  }
  const { id, name, email } = account.user;
  return { account: email ?? name ?? id, sections };

  async function refusalOf(path: string, adminOnly: boolean): Promise<Refusal | null> {
    if (adminOnly && !account.admin) return { refused: "permission" };
    const answer = await account.api.get(`accounts/${account.id}/${path}`);
    return isRefused(answer) ? answer : null;
  }

  function accessTo(section: SectionName, refusal: Refusal | null): SectionAccess {
    if (refusal?.refused === "permission") {
      return { section, readable: false, reason: "no-permission", why: NOT_ADMIN, remedy: USE_ADMIN };
    }
    // Without custom roles there are still the built-in ones, which everybody knows.
    if (refusal && section !== "roles") {
      return { section, readable: false, reason: "not-offered", why: NO_SUCH_CALL, remedy: UPGRADE };
    }
    if (!account.admin && OF_INBOXES.includes(section)) {
      return { section, readable: false, reason: "no-permission", why: OWN_INBOXES_ONLY, remedy: USE_ADMIN };
    }
    return { section, readable: true };
  }
}
