import { known } from "@/lib/engine/value";
import { someOf } from "../cells/list";
import { defineSheet, optional } from "../sheet";
import { addTimetables, timetableColumns } from "../timetable";

export const serviceHours = defineSheet({
  key: "serviceHours",
  name: { zh: "服务时间", en: "Service hours" },
  about: {
    zh: "“设置 / 团队管理 / 服务时间”中的规则：平台只在这些时段给客服分配对话。没有规则的客服随时可分配。",
    en: "The rules of Settings / Team / Service hours: when the platform may assign conversations. Agents without a rule can be assigned at any time.",
  },
  sections: ["hours"],
  absent: { hours: ["timezoneReason"] },
  columns: {
    ...timetableColumns,
    groups: optional(someOf("groups", { missing: "error", all: "every-row" }), {
      zh: "适用客服组",
      en: "Groups",
      note: { zh: "「客服组」中的编号或名称。", en: "Ids or names from “Groups”." },
      example: "售前组",
    }),
    agents: optional(someOf("agents", { missing: "error", all: "every-row" }), {
      zh: "适用客服",
      en: "Agents",
      note: { zh: "「客服」中的编号或姓名。", en: "Ids or names from “Agents”." },
      example: "",
    }),
  },
  map(rows, draft) {
    addTimetables(
      rows,
      "assignment",
      (row) => [
        ...(known(row.groups) ?? []).map((id) => ({ kind: "group" as const, id })),
        ...(known(row.agents) ?? []).map((id) => ({ kind: "agent" as const, id })),
      ],
      draft,
    );
  },
});
