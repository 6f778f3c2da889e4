import type { Answer } from "./api";
import type { AuditRows, Rows } from "./listing";
import type {
  AgentRow,
  AppRow,
  AutomationRow,
  BotRow,
  CapacityPolicyRow,
  CustomRoleRow,
  InboxRow,
  MemberRow,
  NotificationRow,
  PolicyRow,
  TeamRow,
  WebhookRow,
} from "./rows";

type ById<T> = Record<string, Answer<T>>;

/** Everything one pull brought home, free of secrets, before anything is made of it. */
export type ChatwootRaw = {
  organisation: { id: string; name: string; timezone: string };
  /** ISO 8601. */
  takenAt: string;
  /** When the list of agents, and with it their presence, was answered; ISO 8601. */
  seenAt: string;
  /** The user of the token. Without administrator rights, lists of inboxes hold only the user's own. */
  user: { id: string; name?: string; email?: string };
  admin: boolean;
  tokenFingerprint: string;
  agents: Rows<AgentRow>;
  inboxes: Rows<InboxRow>;
  /** By inbox. */
  members: ById<Rows<MemberRow>>;
  inboxBots: ById<{ row: BotRow | null }>;
  inboxPolicies: ById<{ row: PolicyRow | null }>;
  teams: Answer<Rows<TeamRow>>;
  /** By team. */
  teamMembers: ById<Rows<MemberRow>>;
  agentBots: Answer<Rows<BotRow>>;
  webhooks: Answer<Rows<WebhookRow>>;
  apps: Answer<Rows<AppRow>>;
  automationRules: Answer<Rows<AutomationRow>>;
  customRoles: Answer<Rows<CustomRoleRow>>;
  assignmentPolicies: Answer<Rows<PolicyRow>>;
  capacityPolicies: Answer<Rows<CapacityPolicyRow>>;
  /** By capacity policy. */
  capacityUsers: ById<Rows<{ id: string }>>;
  notifications: Answer<{ row: NotificationRow | null }>;
  auditLogs: Answer<AuditRows>;
};
