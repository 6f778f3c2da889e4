import { yesNo } from "../cells/choice";
import { oneOf } from "../cells/list";
import { count } from "../cells/number";
import { defineSheet, optional, required } from "../sheet";

export const channelLoad = defineSheet({
  key: "channelLoad",
  name: { zh: "渠道现况", en: "Channel load" },
  about: {
    zh: "采集那一刻各渠道的排队和接待情况，可不提供。",
    en: "Waiting and active conversations at that moment; may be left out.",
  },
  sections: ["channelLoad"],
  absent: { channelLoad: ["unmoved"] },
  columns: {
    channelId: required(oneOf("channels"), {
      zh: "渠道",
      en: "Channel",
      note: { zh: "「接入渠道」中的编号或名称。", en: "Id or name from “Channels”." },
      example: "官网",
    }),
    pending: optional(count, {
      zh: "排队人数",
      en: "Waiting",
      note: { zh: "正在排队的顾客。", en: "Customers waiting." },
      example: "2",
    }),
    active: optional(count, {
      zh: "进行中对话",
      en: "Active",
      note: { zh: "正在进行的对话。", en: "Conversations going on." },
      example: "11",
    }),
    platformReceiving: optional(yesNo, {
      zh: "前台显示在线",
      en: "Shown as online",
      note: {
        zh: "顾客看到的是否为在线；看不出填“无此项”。",
        en: "What customers see; “n/a” when it cannot be told.",
      },
      example: "是",
    }),
  },
  map(rows, draft) {
    for (const { place, ...load } of rows) draft.add("channelLoad", load, place);
  },
});
