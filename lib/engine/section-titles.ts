import type { SectionName } from "./snapshot";
import type { Text } from "./text";

/** What people call the sections of a snapshot, for sentences about the pull itself. */
export const SECTION_TITLES: Readonly<Record<SectionName, Text>> = {
  agents: { zh: "客服", en: "Agents" },
  groups: { zh: "分组", en: "Groups" },
  memberships: { zh: "分组成员", en: "Memberships" },
  presence: { zh: "在线状态", en: "Presence" },
  permissions: { zh: "权限项", en: "Permissions" },
  roles: { zh: "角色", en: "Roles" },
  roleGroups: { zh: "用户组", en: "Role groups" },
  channels: { zh: "渠道", en: "Channels" },
  routing: { zh: "对话分配", en: "Routing" },
  automationRules: { zh: "自动规则", en: "Automation rules" },
  bots: { zh: "机器人", en: "Bots" },
  queues: { zh: "排队", en: "Queues" },
  channelLoad: { zh: "渠道负载", en: "Channel load" },
  hours: { zh: "服务时间与排班", en: "Hours and shifts" },
  holidays: { zh: "节假日", en: "Holidays" },
  agentPush: { zh: "客服推送", en: "Agent push" },
  sdkPush: { zh: "SDK 推送", en: "SDK push" },
  devices: { zh: "客户端设备", en: "Devices" },
  cachePolicies: { zh: "缓存策略", en: "Cache policies" },
  credentials: { zh: "凭证", en: "Credentials" },
  webhooks: { zh: "Webhook", en: "Webhooks" },
  integrations: { zh: "集成", en: "Integrations" },
  autoReplies: { zh: "自动回复", en: "Auto-replies" },
  forms: { zh: "表单", en: "Forms" },
  fallbacks: { zh: "备用渠道", en: "Fallbacks" },
  contacts: { zh: "联系人", en: "Contacts" },
  blocks: { zh: "拦截与黑名单", en: "Blocks" },
  changes: { zh: "变更记录", en: "Change log" },
};
