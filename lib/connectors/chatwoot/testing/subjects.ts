import type { ContractSubject } from "../../testing/subject";
import { chatwoot } from "../chatwoot";
import { audit, fakeChatwoot } from "./fake-chatwoot";

const at = (path: string) => `/api/v1/accounts/1/${path}`;
const subject = {
  connector: chatwoot,
  settings: (url: string) => ({ url }),
  credentials: (canary: string) => ({ token: canary }),
  optional: { path: at("webhooks"), section: "webhooks" as const },
};
const logs = Array.from({ length: 40 }, (_, index) => audit(index + 1));
const BASIC = [
  "/api/v1/profile",
  at("agents"),
  at("inboxes"),
  at("inbox_members/1"),
  at("inboxes/1/agent_bot"),
  at("teams"),
  at("custom_roles"),
  at("assignment_policies"),
  at("agent_capacity_policies"),
  at("agent_bots"),
  at("integrations/apps"),
  at("automation_rules"),
  at("notification_settings"),
  at("webhooks"),
  at("audit_logs"),
];

/** What the contract is checked on, by name. */
export const subjects: Record<string, ContractSubject> = {
  Chatwoot: {
    ...subject,
    handler: (order) => fakeChatwoot({ auditLogs: logs, order }),
    corePath: "/api/v1/profile",
    otherPaths: BASIC,
    paged: { path: at("audit_logs"), section: "changes", rows: 40 },
  },
  "Chatwoot with every part of the paid edition": {
    ...subject,
    handler: (order) =>
      fakeChatwoot({
        order,
        teams: [{ id: 1, name: "Tier 2", allow_auto_assign: true }],
        teamMembers: { 1: [2] },
        customRoles: [{ id: 7, name: "Night", permissions: ["conversation_manage"] }],
        policies: [{ id: 3, enabled: true, fair_distribution_limit: 100 }],
        inboxPolicies: { 1: { id: 3, enabled: true, fair_distribution_limit: 100 } },
        capacityPolicies: [{ id: 4, inbox_capacity_limits: [{ inbox_id: 1, conversation_limit: 8 }] }],
        capacityUsers: { 4: [2] },
        notifications: { selected_email_flags: [], selected_push_flags: [] },
      }),
    corePath: at("inboxes"),
    otherPaths: [
      ...BASIC,
      at("teams/1/team_members"),
      at("inboxes/1/assignment_policy"),
      at("agent_capacity_policies/4/users"),
    ],
  },
};
