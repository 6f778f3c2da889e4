import { z } from "zod";
import { address, count, emptyableText, flag, id, maybe, text, whole } from "../fields";

/**
 * What is kept of each row, at the moment it is read. Anything not named here is dropped on the spot, and with it every
 * secret that administrators get to see: passwords, tokens, provider settings, hook settings.
 */
export const AgentRow = z.object({
  id,
  name: text,
  available_name: text,
  email: text,
  role: text,
  custom_role_id: maybe(id),
  availability_status: text,
  auto_offline: flag,
  confirmed: flag,
});
export type AgentRow = z.infer<typeof AgentRow>;

export const MemberRow = z.object({ id, availability_status: text });
export type MemberRow = z.infer<typeof MemberRow>;

export const HoursRow = z.object({
  day_of_week: z.number().int().min(0).max(6),
  closed_all_day: flag,
  open_all_day: flag,
  open_hour: count,
  open_minutes: count,
  close_hour: count,
  close_minutes: count,
});
export type HoursRow = z.infer<typeof HoursRow>;

export const InboxRow = z.object({
  id,
  name: text,
  channel_type: text,
  medium: text,
  provider: text,
  website_url: text,
  email: text,
  phone_number: text,
  greeting_enabled: flag,
  greeting_message: emptyableText,
  working_hours_enabled: flag,
  working_hours: maybe(z.array(HoursRow)),
  timezone: text,
  out_of_office_message: emptyableText,
  enable_auto_assignment: flag,
  auto_assignment_config: maybe(z.object({ max_assignment_limit: count })),
  allow_messages_after_resolved: flag,
  allowed_domains: emptyableText,
  hmac_mandatory: flag,
  pre_chat_form_enabled: flag,
  webhook_url: address,
  imap_enabled: flag,
  forwarding_enabled: flag,
  reauthorization_required: flag,
});
export type InboxRow = z.infer<typeof InboxRow>;

export const BotRow = z.object({ id, name: text, outgoing_url: address });
export type BotRow = z.infer<typeof BotRow>;

export const TeamRow = z.object({ id, name: text, allow_auto_assign: flag });
export type TeamRow = z.infer<typeof TeamRow>;

export const WebhookRow = z.object({
  id,
  name: text,
  url: address,
  subscriptions: maybe(z.array(z.string())),
});
export type WebhookRow = z.infer<typeof WebhookRow>;

export const HookRow = z.object({
  id,
  status: flag,
  inbox: maybe(z.object({ id, name: text })),
  inbox_id: maybe(id),
});
export type HookRow = z.infer<typeof HookRow>;
export const AppRow = z.object({
  id: z.string().min(1).max(200),
  name: text,
  enabled: flag,
  hooks: maybe(z.array(HookRow)),
});
export type AppRow = z.infer<typeof AppRow>;

/** Parameters that name a person, a team or a status; others are texts and addresses nobody needs here. */
const NAMING = ["assign_agent", "assign_team", "change_status"];
const ActionRow = z
  .object({ action_name: z.string(), action_params: maybe(z.array(z.unknown())) })
  .transform(({ action_name, action_params = [] }) => ({
    name: action_name,
    param: NAMING.includes(action_name) ? plain(action_params[0]) : undefined,
  }));
export type ActionRow = z.infer<typeof ActionRow>;
/** Of the conditions only the inboxes are kept; the others hold customers' data. */
const ConditionRow = z
  .object({
    attribute_key: z.string(),
    filter_operator: text,
    query_operator: text,
    values: maybe(z.array(z.unknown())),
  })
  .transform(({ attribute_key, filter_operator, query_operator, values = [] }) => ({
    key: attribute_key,
    operator: filter_operator,
    joined: query_operator?.toLowerCase(),
    values: attribute_key === "inbox_id" ? values.map(plain) : [],
  }));
export type ConditionRow = z.infer<typeof ConditionRow>;
export const AutomationRow = z.object({
  id,
  name: text,
  event_name: text,
  active: flag,
  conditions: maybe(z.array(ConditionRow)),
  actions: maybe(z.array(ActionRow)),
});
export type AutomationRow = z.infer<typeof AutomationRow>;

export const CustomRoleRow = z.object({ id, name: text, permissions: maybe(z.array(z.string().min(1))) });
export type CustomRoleRow = z.infer<typeof CustomRoleRow>;

export const PolicyRow = z.object({ id, enabled: flag, fair_distribution_limit: count });
export type PolicyRow = z.infer<typeof PolicyRow>;

export const CapacityPolicyRow = z.object({
  id,
  inbox_capacity_limits: z.array(z.object({ inbox_id: id, conversation_limit: whole })),
});
export type CapacityPolicyRow = z.infer<typeof CapacityPolicyRow>;
export const UserRow = z.object({ id });

export const NotificationRow = z.object({
  selected_email_flags: z.array(z.string()),
  selected_push_flags: z.array(z.string()),
});
export type NotificationRow = z.infer<typeof NotificationRow>;

export const AuditRow = z.object({
  id,
  auditable_type: text,
  auditable_id: maybe(id),
  action: text,
  username: text,
  /** Unix seconds, or ISO 8601. */
  created_at: z.union([z.number().int().nonnegative(), z.string()]),
});
export type AuditRow = z.infer<typeof AuditRow>;

function plain(value: unknown): string | undefined {
  if (typeof value === "string" || typeof value === "number") return String(value);
  const named = z.object({ id }).safeParse(value);
  return named.success ? named.data.id : undefined;
}
