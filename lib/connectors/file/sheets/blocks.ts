import { choice } from "../cells/choice";
import { instant } from "../cells/moment";
import { count } from "../cells/number";
import { text } from "../cells/text";
import { channelsColumn } from "../channels-column";
import { defineSheet, optional, ownId } from "../sheet";

export const blocks = defineSheet({
  key: "blocks",
  name: { zh: "黑名单与防刷", en: "Blocks" },
  about: {
    zh: "“设置 / 顾客 / 黑名单”“对话防刷”“企业敏感词”，每条一行。",
    en: "Block list, anti-flood and sensitive words; one entry per row.",
  },
  sections: ["blocks"],
  columns: {
    id: {
      ...ownId({ note: { zh: "留空则用内容。", en: "Empty to use the entry itself." }, example: "b-1" }),
      fallback: "subject",
    },
    kind: optional(
      choice({
        ip: { zh: "IP", en: "ip" },
        "ip-range": { zh: "IP段", en: "ip range" },
        customer: { zh: "顾客", en: "customer" },
        keyword: { zh: "敏感词", en: "sensitive word" },
        "anti-flood": { zh: "防刷", en: "anti-flood" },
      }),
      {
        zh: "类型",
        en: "Kind",
        note: { zh: "可从下拉列表选择。", en: "Choose from the list." },
        example: "IP段",
      },
    ),
    subject: optional(text(), {
      zh: "内容",
      en: "Entry",
      note: {
        zh: "IP、顾客编号或词语；防刷写规则名。",
        en: "Address, customer or word; the rule's name for anti-flood.",
      },
      example: "198.51.100.0/24",
    }),
    until: optional(instant, {
      zh: "截止",
      en: "Until",
      note: { zh: "永久填“无此项”。", en: "“n/a” for ever." },
      example: "无此项",
    }),
    threshold: optional(count, {
      zh: "防刷条数",
      en: "Threshold",
      note: {
        zh: "超过多少条被拦截；其他类型填“无此项”。",
        en: "Messages before a customer is cut off; otherwise “n/a”.",
      },
      example: "无此项",
    }),
    lastHitAt: optional(instant, {
      zh: "最近拦截",
      en: "Last hit",
      note: { zh: "从未拦截填“无此项”。", en: "“n/a” when never." },
      example: "无此项",
    }),
    channelIds: channelsColumn,
  },
  map(rows, draft) {
    for (const { place, ...block } of rows) draft.add("blocks", block, place);
  },
});
