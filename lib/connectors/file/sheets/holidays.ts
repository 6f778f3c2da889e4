import { yesNo } from "../cells/choice";
import { day } from "../cells/moment";
import { text } from "../cells/text";
import { defineSheet, required } from "../sheet";

export const holidays = defineSheet({
  key: "holidays",
  name: { zh: "节假日", en: "Holidays" },
  about: {
    zh: "渠道在法定节假日不开放的日期，以及调休上班的日期。",
    en: "Days on which channels stay closed, and weekend days moved to work.",
  },
  sections: ["holidays"],
  columns: {
    date: required(day, {
      zh: "日期",
      en: "Date",
      note: { zh: "每天一行。", en: "One day per row." },
      example: "2026-10-01",
    }),
    name: required(text(), {
      zh: "名称",
      en: "Name",
      note: { zh: "节日名称。", en: "Name of the holiday." },
      example: "国庆节",
    }),
    closed: required(yesNo, {
      zh: "放假",
      en: "Closed",
      note: { zh: "调休上班填“否”。", en: "“no” for a working day moved onto a weekend." },
      example: "是",
    }),
  },
  map(rows, draft) {
    for (const { place, ...holiday } of rows) draft.add("holidays", { ...holiday, id: holiday.date }, place);
  },
});
