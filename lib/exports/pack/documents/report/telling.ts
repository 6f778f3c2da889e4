import type { Language, Text } from "@/lib/engine/text";
import type { Paper } from "@/lib/exports/pdf/paper";
import { type Telling, tellingIn } from "@/lib/exports/vendor-report/telling";
import { reasonTitle } from "@/lib/engine/reason-titles";
import type { PackContents } from "../../contents";
import { valueText } from "../gathered";

/** What every part of the report is given: what to tell, in which words, on which paper. */
export type Report = Telling & { contents: PackContents; paper: Paper; language: Language };

export const LANGUAGES = { zh: "zh-CN", en: "en" } as const;

export function reportIn(contents: PackContents, paper: Paper, language: Language): Report {
  return { ...tellingIn(language, contents.head.organisation.timezone), contents, paper, language };
}

/** To the minute: seconds say nothing to whoever reads on paper. */
export const minute = (moment: string) => moment.slice(0, 16);

/** The first of a long text, and that there was more; the whole is in the tables of the pack. */
export function clipped(text: string, most: number): string {
  const letters = [...text];
  return letters.length <= most ? text : `${letters.slice(0, most).join("")}…`;
}

/** A value as a person reads it; the two ways of missing one are words, everything else stays as it was found. */
export function valueWords(value: unknown, say: Telling["say"]): string {
  if (typeof value === "object" && value !== null && "$" in value) {
    if (value.$ === "absent") return say(ABSENT);
    if (value.$ === "unreadable")
      return say(UNREADABLE, { reason: reasonTitle("reason" in value ? String(value.reason) : "") });
  }
  return valueText(value);
}

const ABSENT: Text = { zh: "（平台无此项）", en: "(not on this platform)" };
const UNREADABLE: Text = { zh: "（未能读取：{reason}）", en: "(not read: {reason})" };

export const NOTHING: Text = { zh: "无。", en: "None." };
