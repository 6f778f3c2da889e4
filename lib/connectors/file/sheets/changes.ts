import { instant } from "../cells/moment";
import { text } from "../cells/text";
import { defineSheet, optional, required } from "../sheet";

export const changes = defineSheet({
  key: "changes",
  name: { zh: "操作日志", en: "Change log" },
  about: { zh: "“设置 / 团队管理 / 操作日志”。", en: "Settings / Team / Change log." },
  sections: ["changes"],
  columns: {
    at: required(instant, {
      zh: "时间",
      en: "Time",
      note: { zh: "操作发生的时间。", en: "When it happened." },
      example: "2026-11-13 18:22",
    }),
    actor: optional(text(), {
      zh: "操作人",
      en: "Actor",
      note: { zh: "谁做的。", en: "Who did it." },
      example: "李娜",
    }),
    kind: required(text(), {
      zh: "操作",
      en: "Action",
      note: { zh: "日志中的操作名称。", en: "The action as logged." },
      example: "修改角色",
    }),
    target: optional(text(), {
      zh: "对象",
      en: "Target",
      note: { zh: "改了什么。", en: "What was changed." },
      example: "夜班客服",
    }),
  },
  map(rows, draft) {
    const seen = new Map<string, number>();
    const sorted = [...rows].sort((a, b) => (key(a) < key(b) ? -1 : 1));
    for (const { place, ...change } of sorted) {
      const times = (seen.get(key(change)) ?? 0) + 1;
      seen.set(key(change), times);
      draft.add("changes", { ...change, id: times > 1 ? `${key(change)}#${times}` : key(change) }, place);
    }
  },
});

type Parts = { at: string; kind: string; actor?: unknown; target?: unknown };

/** The log carries no ids; what happened, when and by whom is the identity. */
const key = ({ at, kind, actor, target }: Parts) =>
  [at, kind, actor, target]
    .map((part) => (typeof part === "string" ? part : ""))
    .join("|")
    .slice(0, 240);
