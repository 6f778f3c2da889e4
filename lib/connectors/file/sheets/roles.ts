import { yesNo } from "../cells/choice";
import { someOf } from "../cells/list";
import { instant } from "../cells/moment";
import { text } from "../cells/text";
import { defineSheet, optional, ownId, required } from "../sheet";

export const roles = defineSheet({
  key: "roles",
  name: { zh: "角色", en: "Roles" },
  about: {
    zh: "“设置 / 团队管理 / 角色设置”中的角色；权限填在「角色权限」。",
    en: "The roles of Settings / Team / Roles; their ticks go to “Role permissions”.",
  },
  sections: ["roles"],
  absent: { roles: ["adminSiteOnly"] },
  columns: {
    id: ownId({
      note: { zh: "留空则用名称。", en: "Empty to use the name." },
      example: "presales",
    }),
    name: required(text(), {
      zh: "角色名称",
      en: "Name",
      note: { zh: "工作台中的角色名。", en: "As the workbench shows it." },
      example: "售前客服",
    }),
    builtin: optional(yesNo, {
      zh: "系统内置",
      en: "Built in",
      note: { zh: "平台自带、不能删除的角色。", en: "Shipped with the platform." },
      example: "否",
    }),
    highPrivilege: optional(yesNo, {
      zh: "高权限",
      en: "High privilege",
      note: { zh: "能管理账号、角色或企业设置。", en: "May manage accounts, roles or settings." },
      example: "否",
    }),
    receives: optional(yesNo, {
      zh: "接待对话",
      en: "Takes conversations",
      note: { zh: "该角色是否参与接待。", en: "Whether the role takes part in reception." },
      example: "是",
    }),
    groupScope: optional(someOf("groups", { missing: "error", all: "no-limit" }), {
      zh: "可见客服组",
      en: "Visible groups",
      note: { zh: "数据范围；不限填“全部”。", en: "Data scope; “all” for no limit." },
      example: "全部",
    }),
    channelScope: optional(someOf("channels", { missing: "error", all: "no-limit" }), {
      zh: "可见渠道",
      en: "Visible channels",
      note: { zh: "数据范围；不限填“全部”。", en: "Data scope; “all” for no limit." },
      example: "全部",
    }),
    lastReviewedAt: optional(instant, {
      zh: "上次审核",
      en: "Last reviewed",
      note: { zh: "最近一次核对该角色权限的时间。", en: "When its rights were last reviewed." },
      example: "2026-09-01",
    }),
  },
  map(rows, draft) {
    for (const { place, ...role } of rows) draft.add("roles", role, place);
  },
});
