import { isAbsent, known } from "@/lib/engine/value";
import { choice, yesNo } from "../cells/choice";
import { oneOf } from "../cells/list";
import { text } from "../cells/text";
import { channelsColumn } from "../channels-column";
import { defineSheet, optional, ownId, required } from "../sheet";

export const forms = defineSheet({
  key: "forms",
  name: { zh: "询前表单与留言", en: "Forms" },
  about: {
    zh: "“设置 / 对话 / 询前表单”和“设置 / 留言 / 留言设置”。有菜单时每个菜单项一行，编号相同。",
    en: "Settings / Conversations / Pre-chat form and Settings / Messages. One row per menu item, with the same id.",
  },
  sections: ["forms"],
  columns: {
    id: ownId({ note: { zh: "留空则用名称。", en: "Empty to use the name." }, example: "prechat" }),
    name: required(text(), {
      zh: "名称",
      en: "Name",
      note: { zh: "例如“官网询前表单”。", en: "Such as “Website pre-chat form”." },
      example: "官网询前表单",
    }),
    kind: required(
      choice({ message: { zh: "留言", en: "message" }, "pre-chat": { zh: "询前表单", en: "pre-chat" } }),
      {
        zh: "种类",
        en: "Kind",
        note: { zh: "留言或询前表单。", en: "Message form or pre-chat form." },
        example: "询前表单",
      },
    ),
    enabled: optional(yesNo, {
      zh: "开启",
      en: "Enabled",
      note: { zh: "功能开关。", en: "The switch." },
      example: "是",
    }),
    onlyMode: optional(yesNo, {
      zh: "仅表单模式",
      en: "Form only",
      note: { zh: "顾客只能留言、不能对话时填“是”。", en: "“yes” when customers never get a conversation." },
      example: "否",
    }),
    requiredFieldHidden: optional(yesNo, {
      zh: "必填项被隐藏",
      en: "Required field hidden",
      note: {
        zh: "有必填项却没有显示，顾客无法提交。",
        en: "A required field is not shown, so nobody can submit.",
      },
      example: "否",
    }),
    menuLabel: optional(text(), {
      zh: "菜单文字",
      en: "Menu label",
      note: { zh: "没有菜单填“无此项”。", en: "“n/a” when there is no menu." },
      example: "购买咨询",
    }),
    menuGroup: optional(oneOf("groups", "warning"), {
      zh: "菜单转给客服组",
      en: "Menu group",
      note: { zh: "「客服组」中的编号或名称。", en: "Id or name from “Groups”." },
      example: "售前组",
    }),
    channelIds: channelsColumn,
  },
  map(rows, draft) {
    const byId = new Map<string, (typeof rows)[number][]>();
    for (const row of rows) byId.set(row.id, [...(byId.get(row.id) ?? []), row]);
    for (const group of byId.values()) {
      const [first] = group;
      if (!first) continue;
      const { place, menuLabel, menuGroup: _menuGroup, ...form } = first;
      const items = group.flatMap((row) => {
        const label = known(row.menuLabel);
        const id = known(row.menuGroup);
        return label === undefined || id === undefined
          ? []
          : [{ label, target: { kind: "group" as const, id } }];
      });
      items.sort((a, b) => (a.label < b.label ? -1 : 1));
      const menu = items.length > 0 || isAbsent(menuLabel) ? items : undefined;
      draft.add("forms", { ...form, menu }, place);
      for (const row of group.slice(1)) {
        if (row.kind !== form.kind || known(row.enabled) !== known(form.enabled)) {
          draft.reject(row.place, "id", row.id, SAME_ID, ONE_FORM);
        }
      }
    }
  },
});

const SAME_ID = { zh: "编号相同的几行不是同一张表单", en: "Rows with this id describe different forms" };
const ONE_FORM = {
  zh: "同一张表单的几行，种类和开关要一致；不同的表单请用不同编号。",
  en: "Rows of one form need the same kind and switch; give other forms another id.",
};
