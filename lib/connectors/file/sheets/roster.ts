import { known } from "@/lib/engine/value";
import { someOf } from "../cells/list";
import { defineSheet, optional } from "../sheet";
import { addTimetables, timetableColumns } from "../timetable";

export const roster = defineSheet({
  key: "roster",
  name: { zh: "值班表", en: "Roster" },
  about: {
    zh: "实际排班：谁在什么时候上班。工作台没有这一页，请按团队的排班填写。",
    en: "Who is planned to work when. The workbench has no such screen; use the team's own plan.",
  },
  sections: ["hours"],
  absent: { hours: ["timezoneReason"] },
  columns: {
    ...timetableColumns,
    agents: optional(someOf("agents", { missing: "error", all: "every-row" }), {
      zh: "客服",
      en: "Agents",
      note: {
        zh: "「客服」中的编号或姓名，多人用分号分隔。",
        en: "Ids or names from “Agents”, by semicolons.",
      },
      example: "10001",
    }),
    groups: optional(someOf("groups", { missing: "error", all: "every-row" }), {
      zh: "客服组",
      en: "Groups",
      note: { zh: "整组同班时填写。", en: "When a whole group works this shift." },
      example: "",
    }),
  },
  map(rows, draft) {
    addTimetables(
      rows,
      "roster",
      (row) => [
        ...(known(row.agents) ?? []).map((id) => ({ kind: "agent" as const, id })),
        ...(known(row.groups) ?? []).map((id) => ({ kind: "group" as const, id })),
      ],
      draft,
    );
  },
});
