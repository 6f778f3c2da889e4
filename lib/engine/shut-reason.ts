import type { Text } from "./text";

/** Why somebody cannot receive, in the few words that fit behind a name. Keys are the rules that explain it. */
const REASONS: Readonly<Record<string, Text>> = {
  "agent/disabled-in-roster": { zh: "账号已停用", en: "account disabled" },
  "agent/not-activated": { zh: "账号未激活", en: "not activated" },
  "agent/forced-offline": { zh: "被强制下线", en: "forced offline" },
  "agent/no-seat": { zh: "没有坐席", en: "no seat" },
  "agent/hidden-flag": { zh: "已设为隐身", en: "set to hidden" },
  "agent/service-limit-zero": { zh: "服务上限为 0", en: "limit of zero" },
  "group/read-only-members": { zh: "只读成员", en: "read-only member" },
  "push/agent-disabled": { zh: "推送已关闭", en: "push is off" },
  "push/permission-not-assigned": { zh: "未分配推送权限", en: "no push permission" },
  "role/admin-only-in-group": { zh: "只能使用管理端", en: "admin site only" },
  "role/channel-permission-missing": { zh: "未勾选渠道", en: "channel not ticked" },
  "role/data-scope-too-narrow": { zh: "数据范围不包含该分组", en: "outside the data scope" },
  "role/deny-beside-allow": { zh: "权限被排除", en: "right excluded" },
  "role/high-role-not-receiving": { zh: "角色设为不接待", en: "role does not receive" },
  "role/no-reception-permission": { zh: "缺少接待权限", en: "no right to receive" },
  "role/no-role": { zh: "没有角色", en: "no role" },
  "role/people-group-disabled": { zh: "用户组已停用", en: "user group disabled" },
};

export function shutReason(ruleId: string): Text {
  return REASONS[ruleId] ?? { zh: ruleId, en: ruleId };
}
