import { address } from "../cells/address";
import { choice, yesNo } from "../cells/choice";
import { instant } from "../cells/moment";
import { text } from "../cells/text";
import { defineSheet, optional, ownId, required } from "../sheet";

export const fallbacks = defineSheet({
  key: "fallbacks",
  name: { zh: "备用渠道", en: "Fallback channels" },
  about: {
    zh: "客服系统不可用时，顾客还能从哪里找到企业。",
    en: "How customers reach the company while the platform is down.",
  },
  sections: ["fallbacks"],
  columns: {
    id: ownId({ note: { zh: "留空则用名称。", en: "Empty to use the name." }, example: "hotline" }),
    name: required(text(), {
      zh: "名称",
      en: "Name",
      note: { zh: "例如“备用热线”。", en: "Such as “Backup hotline”." },
      example: "备用热线",
    }),
    kind: optional(
      choice({
        email: { zh: "邮件", en: "e-mail" },
        phone: { zh: "电话", en: "phone" },
        messenger: { zh: "即时通讯", en: "messenger" },
        form: { zh: "表单", en: "form" },
        other: { zh: "其他", en: "other" },
      }),
      {
        zh: "类型",
        en: "Kind",
        note: { zh: "可从下拉列表选择。", en: "Choose from the list." },
        example: "电话",
      },
    ),
    address: optional(address, {
      zh: "地址",
      en: "Address",
      note: { zh: "号码、邮箱或链接。", en: "Number, mailbox or link." },
      example: "400-000-0000",
    }),
    owner: optional(text(), {
      zh: "负责人",
      en: "Owner",
      note: { zh: "谁来启用它。", en: "Who switches it on." },
      example: "李娜",
    }),
    lastTestedAt: optional(instant, {
      zh: "上次测试",
      en: "Last tested",
      note: { zh: "从未测试填“无此项”。", en: "“n/a” when never." },
      example: "2026-10-08",
    }),
    receiving: optional(yesNo, {
      zh: "可接收",
      en: "Receiving",
      note: { zh: "测试时有人接到。", en: "Somebody answered the test." },
      example: "是",
    }),
    redirectPrepared: optional(yesNo, {
      zh: "已备转接",
      en: "Redirect prepared",
      note: { zh: "消息转接到此处的办法已备好。", en: "A way to move messages there is ready." },
      example: "是",
    }),
  },
  map(rows, draft) {
    for (const { place, ...fallback } of rows) draft.add("fallbacks", fallback, place);
  },
});
