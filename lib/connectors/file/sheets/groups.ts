import { yesNo } from "../cells/choice";
import { identifier, text } from "../cells/text";
import { defineSheet, optional, required } from "../sheet";

export const groups = defineSheet({
  key: "groups",
  name: { zh: "客服组", en: "Groups" },
  about: {
    zh: "“设置 / 团队管理 / 客服与分组”中的分组。",
    en: "The groups of Settings / Team / Agents and groups.",
  },
  sections: ["groups"],
  absent: { groups: ["enabled", "archived", "forcedOffline", "autoAssign", "capacity"] },
  columns: {
    id: required(identifier, {
      zh: "客服组ID",
      en: "Group ID",
      note: { zh: "见“设置 / 团队管理 / ID查询”。", en: "Shown in Settings / Team / ID lookup." },
      example: "g201",
    }),
    name: required(text(), {
      zh: "组名",
      en: "Name",
      note: { zh: "例如“售前组”。", en: "Such as “Presales”." },
      example: "售前组",
    }),
    token: optional(identifier, {
      zh: "客服组Token",
      en: "Group token",
      note: {
        zh: "网页代码中指定该组用的编号，不是密钥。",
        en: "Names the group in site code; not a secret.",
      },
      example: "b81e6d30c2",
    }),
    redistributeOnLogout: optional(yesNo, {
      zh: "退出登录后重新分配",
      en: "Redistribute on logout",
      note: {
        zh: "客服退出后，未结束的对话是否转给同组同事。",
        en: "Open conversations go to colleagues at logout.",
      },
      example: "是",
    }),
  },
  map(rows, draft) {
    for (const { place, ...group } of rows) draft.add("groups", group, place);
  },
});
