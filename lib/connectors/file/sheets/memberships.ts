import { oneOf } from "../cells/list";
import { defineSheet, required } from "../sheet";

export const memberships = defineSheet({
  key: "memberships",
  name: { zh: "客服组成员", en: "Group members" },
  about: {
    zh: "每行一位客服和他所在的一个客服组；在几个组就填几行。",
    en: "One agent and one of the agent's groups per row.",
  },
  sections: ["memberships"],
  absent: { memberships: ["mode", "capacity", "excludedFromAssignment", "priorityMin", "priorityMax"] },
  unique: ["groupId", "agentId"],
  columns: {
    groupId: required(oneOf("groups"), {
      zh: "客服组",
      en: "Group",
      note: { zh: "「客服组」中的编号或名称。", en: "Id or name from “Groups”." },
      example: "售前组",
    }),
    agentId: required(oneOf("agents"), {
      zh: "客服",
      en: "Agent",
      note: { zh: "「客服」中的编号或姓名。", en: "Id or name from “Agents”." },
      example: "10001",
    }),
  },
  map(rows, draft) {
    for (const { place, ...membership } of rows) draft.add("memberships", membership, place);
  },
});
