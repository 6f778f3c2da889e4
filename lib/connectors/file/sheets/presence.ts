import { absent, known } from "@/lib/engine/value";
import { choice, yesNo } from "../cells/choice";
import { oneOf } from "../cells/list";
import { instant } from "../cells/moment";
import { count } from "../cells/number";
import { defineSheet, optional, required } from "../sheet";

export const presence = defineSheet({
  key: "presence",
  name: { zh: "在线状态", en: "Presence" },
  about: {
    zh: "采集那一刻谁在线，可不提供。没有列出的客服视为不在线。",
    en: "Who was online at that moment; may be left out. Agents that are not listed count as offline.",
  },
  sections: ["presence"],
  absent: { presence: ["countedPresent", "sticky"] },
  columns: {
    agentId: required(oneOf("agents"), {
      zh: "客服",
      en: "Agent",
      note: { zh: "「客服」中的编号或姓名。", en: "Id or name from “Agents”." },
      example: "10001",
    }),
    status: optional(
      choice({
        online: { zh: "在线", en: "online" },
        hidden: { zh: "隐身", en: "hidden" },
        offline: { zh: "离线", en: "offline" },
      }),
      {
        zh: "状态",
        en: "Status",
        note: { zh: "工作台显示的状态。", en: "As the workbench shows it." },
        example: "在线",
      },
    ),
    connected: optional(yesNo, {
      zh: "连接正常",
      en: "Connected",
      note: { zh: "显示在线但收不到消息填“否”。", en: "“no” when shown online but nothing arrives." },
      example: "是",
    }),
    lastSeenAt: optional(instant, {
      zh: "最近活动",
      en: "Last seen",
      note: { zh: "最近一次操作。", en: "Last activity." },
      example: "2026-11-16 09:55",
    }),
    load: optional(count, {
      zh: "进行中对话",
      en: "Load",
      note: { zh: "正在接待的对话数。", en: "Conversations held now." },
      example: "3",
    }),
  },
  map(rows, draft) {
    for (const { place, ...state } of rows) {
      const status = known(state.status);
      const hidden = status === undefined ? absent : status === "hidden";
      draft.add("presence", { ...state, hidden }, place);
    }
  },
});
