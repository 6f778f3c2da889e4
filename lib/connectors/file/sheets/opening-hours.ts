import { known } from "@/lib/engine/value";
import { someOf } from "../cells/list";
import { defineSheet, optional } from "../sheet";
import { addTimetables, timetableColumns } from "../timetable";

export const openingHours = defineSheet({
  key: "openingHours",
  name: { zh: "渠道开放时间", en: "Opening hours" },
  about: {
    zh: "向顾客承诺有人接待的时段。没有列出的渠道视为全天开放。",
    en: "When customers are promised an answer. A channel that is not listed promises every hour.",
  },
  sections: ["hours"],
  absent: { hours: ["timezoneReason"] },
  columns: {
    ...timetableColumns,
    channels: optional(someOf("channels", { missing: "error", all: "every-row" }), {
      zh: "渠道",
      en: "Channels",
      note: { zh: "「接入渠道」中的编号或名称。", en: "Ids or names from “Channels”." },
      example: "官网",
    }),
  },
  map(rows, draft) {
    addTimetables(
      rows,
      "opening",
      (row) => (known(row.channels) ?? []).map((id) => ({ kind: "channel" as const, id })),
      draft,
    );
  },
});
