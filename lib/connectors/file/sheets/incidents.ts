import { yesNo } from "../cells/choice";
import { instant } from "../cells/moment";
import { text } from "../cells/text";
import { defineSheet, optional, ownId, required } from "../sheet";

export const incidents = defineSheet({
  key: "incidents",
  name: { zh: "故障记录", en: "Incidents" },
  about: {
    zh: "收不到消息的故障，以及报修和复盘的进展。",
    en: "Failures of reception, what was reported to the vendor, and what was learnt.",
  },
  sections: ["incidents"],
  columns: {
    id: ownId({ note: { zh: "留空则用名称。", en: "Empty to use the name." }, example: "2026-10-29" }),
    name: required(text(), {
      zh: "名称",
      en: "Name",
      note: { zh: "一句话说明。", en: "In a few words." },
      example: "夜班收不到消息",
    }),
    startedAt: required(instant, {
      zh: "发生时间",
      en: "Started at",
      note: { zh: "从什么时候开始收不到。", en: "Since when nothing arrived." },
      example: "2026-10-29 22:05",
    }),
    endedAt: optional(instant, {
      zh: "恢复时间",
      en: "Ended at",
      note: { zh: "尚未恢复填“无此项”。", en: "“n/a” while it goes on." },
      example: "2026-10-30 08:40",
    }),
    lessonRecorded: optional(yesNo, {
      zh: "已写经验教训",
      en: "Lesson recorded",
      note: { zh: "复盘是否完成。", en: "Whether the review was written." },
      example: "是",
    }),
    vendorPromisedAt: optional(instant, {
      zh: "厂商承诺答复时间",
      en: "Vendor promised by",
      note: { zh: "没有报修填“无此项”。", en: "“n/a” when it was not reported." },
      example: "无此项",
    }),
    vendorAnswered: optional(yesNo, {
      zh: "厂商已答复",
      en: "Vendor answered",
      note: { zh: "没有报修填“无此项”。", en: "“n/a” when it was not reported." },
      example: "无此项",
    }),
  },
  map(rows, draft) {
    for (const { place, ...incident } of rows) draft.add("incidents", incident, place);
  },
});
