import { yesNo } from "../cells/choice";
import { count } from "../cells/number";
import { text } from "../cells/text";
import { channelsColumn } from "../channels-column";
import { defineSheet, optional, ownId, required } from "../sheet";

export const queues = defineSheet({
  key: "queues",
  name: { zh: "顾客排队", en: "Queues" },
  about: { zh: "“设置 / 对话 / 顾客排队”。", en: "Settings / Conversations / Queue." },
  sections: ["queues"],
  columns: {
    id: ownId({ note: { zh: "留空则用名称。", en: "Empty to use the name." }, example: "queue" }),
    name: required(text(), {
      zh: "名称",
      en: "Name",
      note: { zh: "只有一套排队设置时写“默认排队”。", en: "“Default queue” when there is only one." },
      example: "默认排队",
    }),
    enabled: optional(yesNo, {
      zh: "开启",
      en: "Enabled",
      note: { zh: "客服全忙时是否让顾客排队。", en: "Whether customers wait when everybody is busy." },
      example: "是",
    }),
    limit: optional(count, {
      zh: "排队上限",
      en: "Limit",
      note: { zh: "最多多少人同时排队；不限填“无此项”。", en: "How many may wait; “n/a” for no limit." },
      example: "30",
    }),
    text: optional(text(2000), {
      zh: "排队提示",
      en: "Text",
      note: { zh: "顾客看到的提示语。", en: "What the customer reads." },
      example: "前面还有几位顾客，请稍候。",
    }),
    channelIds: channelsColumn,
  },
  map(rows, draft) {
    for (const { place, ...queue } of rows) draft.add("queues", queue, place);
  },
});
