/** The workbench screens of Meiqia on which rules ask for a repair, as its menus name them. */
export const MEIQIA_SCREENS = {
  agents: { zh: "设置 / 团队管理 / 客服与分组", en: "Settings / Team / Agents and groups" },
  roles: { zh: "设置 / 团队管理 / 角色设置", en: "Settings / Team / Roles" },
  hours: { zh: "设置 / 团队管理 / 服务时间", en: "Settings / Team / Service hours" },
  assignment: { zh: "设置 / 对话 / 对话分配", en: "Settings / Conversations / Assignment" },
  channels: { zh: "设置 / 接入", en: "Settings / Channels" },
  idLookup: { zh: "设置 / 团队管理 / ID查询", en: "Settings / Team / ID lookup" },
  queue: { zh: "设置 / 对话 / 顾客排队", en: "Settings / Conversations / Customer queue" },
  preChatForm: { zh: "设置 / 对话 / 询前表单", en: "Settings / Conversations / Pre-chat form" },
  automaticMessages: { zh: "设置 / 对话 / 自动消息", en: "Settings / Conversations / Automatic messages" },
  antiFlood: { zh: "设置 / 对话 / 对话防刷", en: "Settings / Conversations / Anti-flood" },
  sensitiveWords: { zh: "设置 / 对话 / 企业敏感词", en: "Settings / Conversations / Sensitive words" },
  blacklist: { zh: "设置 / 顾客 / 黑名单", en: "Settings / Customers / Blacklist" },
  messageForm: { zh: "设置 / 留言 / 留言设置", en: "Settings / Messages / Message settings" },
  bot: { zh: "机器人", en: "Bot" },
} as const;
