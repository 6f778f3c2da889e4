import { choice, yesNo } from "../cells/choice";
import { someOf } from "../cells/list";
import { day } from "../cells/moment";
import { count } from "../cells/number";
import { email, identifier, text } from "../cells/text";
import { permissions } from "../permission-words";
import { defineSheet, optional, required } from "../sheet";

export const agents = defineSheet({
  key: "agents",
  name: { zh: "客服", en: "Agents" },
  about: {
    zh: "“设置 / 团队管理 / 客服与分组”中的每一个账号，包括已停用和未激活的。",
    en: "Every account of Settings / Team / Agents and groups, disabled and unconfirmed ones included.",
  },
  sections: ["agents"],
  absent: {
    agents: [
      "personalCapacity",
      "reenabledAt",
      "personalLimitEnabled",
      "roleGroupIds",
      "everywhere",
      "kickedOff",
      "excludedFromAssignment",
      "presenceSticky",
      "reassignWhenAway",
      "clientVersion",
      "languages",
      "timezone",
    ],
  },
  columns: {
    id: required(identifier, {
      zh: "客服ID",
      en: "Agent ID",
      note: { zh: "见“设置 / 团队管理 / ID查询”。", en: "Shown in Settings / Team / ID lookup." },
      example: "10001",
    }),
    name: required(text(), {
      zh: "姓名",
      en: "Name",
      note: { zh: "工作台显示的名字。", en: "As the workbench shows it." },
      example: "李娜",
    }),
    email: optional(email, {
      zh: "邮箱",
      en: "E-mail",
      note: { zh: "登录账号。", en: "The sign-in account." },
      example: "lina@example.com",
    }),
    token: optional(identifier, {
      zh: "客服Token",
      en: "Agent token",
      note: {
        zh: "网页代码中指定该客服用的编号，不是密钥。",
        en: "Names the agent in site code; not a secret.",
      },
      example: "7c1f9a20b4",
    }),
    kind: optional(
      choice({
        human: { zh: "人工客服", en: "human" },
        bot: { zh: "机器人", en: "bot" },
        service: { zh: "系统账号", en: "service account" },
      }),
      {
        zh: "类型",
        en: "Kind",
        note: {
          zh: "供系统对接使用的账号填“系统账号”。",
          en: "“service account” for one that programs use.",
        },
        example: "人工客服",
      },
    ),
    state: optional(
      choice({
        active: { zh: "启用", en: "active" },
        disabled: { zh: "停用", en: "disabled" },
        unconfirmed: { zh: "未激活", en: "unconfirmed" },
      }),
      {
        zh: "账号状态",
        en: "Account state",
        note: { zh: "未接受邀请的账号填“未激活”。", en: "“unconfirmed” until the invitation was accepted." },
        example: "启用",
      },
    ),
    roleIds: optional(someOf("roles", { missing: "error" }), {
      zh: "角色",
      en: "Roles",
      note: { zh: "「角色」中的编号或名称，没有角色填“无此项”。", en: "From “Roles”; “n/a” for none." },
      example: "售前客服",
    }),
    capacity: optional(count, {
      zh: "服务上限",
      en: "Service limit",
      note: { zh: "同时接待的对话数。", en: "Conversations held at the same time." },
      example: "8",
    }),
    hideOnline: optional(yesNo, {
      zh: "登录即隐身",
      en: "Hidden at sign-in",
      note: { zh: "每次登录都保持隐身填“是”。", en: "“yes” when every sign-in is hidden." },
      example: "否",
    }),
    seat: optional(yesNo, {
      zh: "占用坐席",
      en: "Has a seat",
      note: { zh: "是否分到了已购买的坐席。", en: "Whether a bought seat was given." },
      example: "是",
    }),
    channelIds: optional(someOf("channels", { missing: "error", all: "no-limit" }), {
      zh: "可接待渠道",
      en: "Channels",
      note: { zh: "不限渠道填“全部”。", en: "“all” when there is no limit." },
      example: "全部",
    }),
    duties: optional(permissions, {
      zh: "岗位所需权限",
      en: "Duties",
      note: {
        zh: "该岗位实际需要的权限，用于核对角色。",
        en: "What the job really needs, to compare with the role.",
      },
      example: "查看对话；回复对话",
    }),
    region: optional(text(), {
      zh: "所在地",
      en: "Region",
      note: { zh: "办公城市或国家。", en: "City or country of work." },
      example: "杭州",
    }),
    validUntil: optional(day, {
      zh: "有效期至",
      en: "Valid until",
      note: {
        zh: "临时账号的截止日期，长期账号填“无此项”。",
        en: "For temporary accounts; otherwise “n/a”.",
      },
      example: "无此项",
    }),
  },
  map(rows, draft) {
    for (const { place, ...agent } of rows) draft.add("agents", agent, place);
  },
});
