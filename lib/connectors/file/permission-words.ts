import type { Text } from "@/lib/engine/text";
import { fold, textOf, wrong, type CellType } from "./cells/cell-type";
import { splitList } from "./cells/list";
import { nearestName } from "./nearest-name";

export type PermissionWord = { id: string; name: Text; area: Text; sensitive: boolean };

const area = {
  conversation: { zh: "对话", en: "Conversations" },
  customer: { zh: "顾客", en: "Customers" },
  message: { zh: "留言", en: "Messages" },
  report: { zh: "统计", en: "Reports" },
  team: { zh: "团队管理", en: "Team" },
  setting: { zh: "设置", en: "Settings" },
  notice: { zh: "提醒", en: "Notification" },
} as const satisfies Record<string, Text>;

function word(id: string, of: Text, zh: string, en: string, sensitive = false): PermissionWord {
  return { id, area: of, name: { zh, en }, sensitive };
}

/**
 * Words for the ticks of a role. They are the import's own, not the vendor's: whoever fills in the sheet translates
 * the ticks on the screen into them. Other words are kept as they are, with a warning.
 */
export const PERMISSION_WORDS: readonly PermissionWord[] = [
  word("conversation.view", area.conversation, "查看对话", "View conversations"),
  word("conversation.reply", area.conversation, "回复对话", "Reply to conversations"),
  word("conversation.transfer", area.conversation, "转接对话", "Transfer conversations"),
  word("conversation.end", area.conversation, "结束对话", "End conversations"),
  word("conversation.view-others", area.conversation, "查看同事对话", "View colleagues' conversations"),
  word("conversation.export", area.conversation, "导出对话", "Export conversations", true),
  word("customer.view", area.customer, "查看顾客资料", "View customers"),
  word("customer.edit", area.customer, "编辑顾客资料", "Edit customers"),
  word("customer.delete", area.customer, "删除顾客资料", "Delete customers", true),
  word("customer.block", area.customer, "管理黑名单", "Manage the block list"),
  word("message.view", area.message, "查看留言", "View messages"),
  word("message.reply", area.message, "回复留言", "Reply to messages"),
  word("report.view", area.report, "查看统计", "View reports"),
  word("report.export", area.report, "导出统计", "Export reports", true),
  word("quality.review", area.report, "质检评分", "Review quality"),
  word("team.agents", area.team, "管理客服账号", "Manage agents", true),
  word("team.roles", area.team, "管理角色权限", "Manage roles", true),
  word("team.hours", area.team, "设置服务时间", "Set service hours"),
  word("team.log", area.team, "查看操作日志", "View the change log"),
  word("setting.channels", area.setting, "设置接入渠道", "Set up channels"),
  word("setting.routing", area.setting, "设置对话分配", "Set up routing"),
  word("setting.replies", area.setting, "设置自动消息", "Set up automatic messages"),
  word("setting.bots", area.setting, "设置机器人", "Set up bots"),
  word("setting.developer", area.setting, "开发者设置", "Developer settings", true),
  word("setting.billing", area.setting, "查看账单", "View billing", true),
  word("notice.push", area.notice, "接收消息推送", "Receive push messages"),
];

/** A role with every tick. Not a permission of its own: it covers all of them. */
export const EVERY_PERMISSION = "*";
const EVERYTHING: Text = { zh: "全部权限", en: "All permissions" };

const byWord = new Map<string, string>();
for (const { id, name } of PERMISSION_WORDS) {
  for (const each of [id, name.zh, name.en]) byWord.set(fold(each), id);
}
for (const each of Object.values<string>(EVERYTHING)) byWord.set(fold(each), EVERY_PERMISSION);

/** A permission by id or by name; an unknown one is kept, because platforms have more ticks than this list. */
export const permission: CellType<string> = {
  words: [...PERMISSION_WORDS.map(({ name }) => name), EVERYTHING],
  expected: {
    zh: "权限名称，例如“查看对话”“回复对话”",
    en: "a permission such as “View conversations” or “Reply to conversations”",
  },
  parse(raw) {
    const text = textOf(raw);
    if (text === null || text === "" || text.length > 256) return wrong;
    const id = byWord.get(fold(text)) ?? byWord.get(fold(text.split("/")[0] ?? ""));
    if (id !== undefined) return { value: id };
    const near = nearestName(
      text,
      PERMISSION_WORDS.flatMap(({ id: key, name }) => [name.zh, name.en, key]),
    );
    return {
      value: text,
      warning: {
        what: { zh: `权限“${text}”不在列表中`, en: `The permission “${text}” is not in the list` },
        remedy: near
          ? { zh: `已按原样保留。是否应为“${near}”？`, en: `It was kept as it is. Did you mean “${near}”?` }
          : { zh: "已按原样保留。", en: "It was kept as it is." },
      },
    };
  },
};

/** Several permissions in one cell. */
export const permissions: CellType<string[]> = {
  words: permission.words,
  several: true,
  expected: {
    zh: `${permission.expected.zh}，多个用分号分隔`,
    en: `${permission.expected.en}, separated by semicolons`,
  },
  noneIsEmpty: true,
  parse(raw) {
    const parsed = splitList(raw).map((each) => permission.parse(each, { timezone: "UTC" }));
    const ids = parsed.flatMap((each) => ("value" in each ? [each.value] : []));
    if (ids.length === 0 || ids.length < parsed.length) return wrong;
    const warning = parsed.flatMap((each) => ("value" in each && each.warning ? [each.warning] : []))[0];
    return { value: [...new Set(ids)].sort(), ...(warning && { warning }) };
  },
};
