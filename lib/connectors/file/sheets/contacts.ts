import { choice } from "../cells/choice";
import { instant } from "../cells/moment";
import { text } from "../cells/text";
import { defineSheet, optional, ownId, required } from "../sheet";

export const contacts = defineSheet({
  key: "contacts",
  name: { zh: "应急联系人", en: "Contacts" },
  about: {
    zh: "出事时要通知的团队成员，以及厂商的技术支持。",
    en: "Whom to tell in an emergency, and the vendor's support.",
  },
  sections: ["contacts"],
  columns: {
    id: ownId({ note: { zh: "留空则用名称。", en: "Empty to use the name." }, example: "vendor" }),
    name: required(text(), {
      zh: "名称",
      en: "Name",
      note: { zh: "人名或部门。", en: "Person or department." },
      example: "美洽技术支持",
    }),
    kind: required(choice({ team: { zh: "内部", en: "team" }, vendor: { zh: "厂商", en: "vendor" } }), {
      zh: "类型",
      en: "Kind",
      note: { zh: "内部或厂商。", en: "Team or vendor." },
      example: "厂商",
    }),
    address: optional(text(), {
      zh: "联系方式",
      en: "Address",
      note: { zh: "电话、邮箱或群。", en: "Phone, mailbox or group chat." },
      example: "400-000-0000",
    }),
    verifiedAt: optional(instant, {
      zh: "核实时间",
      en: "Verified at",
      note: { zh: "最近一次确认可用。", en: "When it was last checked." },
      example: "2026-10-08",
    }),
    accountNumber: optional(text(), {
      zh: "客户编号",
      en: "Account number",
      note: {
        zh: "报修时要提供的编号；内部联系人填“无此项”。",
        en: "Asked for by the vendor; “n/a” for the team.",
      },
      example: "5712",
    }),
  },
  map(rows, draft) {
    for (const { place, ...contact } of rows) draft.add("contacts", contact, place);
  },
});
