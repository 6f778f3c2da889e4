import { type ConditionField, fieldsOf } from "@/lib/engine/own-rules/fields";
import type { SectionName } from "@/lib/engine/snapshot";

export type { ConditionField };

const FUNCTIONS = ["size", "timestamp", "duration"] as const;
const METHODS = ["contains", "startsWith", "endsWith", "matches", "exists", "all", "filter"] as const;

export type Suggestion = { word: string; type: string; kind: "field" | "choice" | "function" };

/** Every word a condition about a section may begin with. */
export function wordsOf(section: SectionName): Suggestion[] {
  const fields = fieldsOf(section);
  return [
    ...fields.map(({ name, type }) => ({ word: name, type, kind: "field" as const })),
    { word: "now", type: "timestamp", kind: "field" },
    ...FUNCTIONS.map((word) => ({ word, type: "", kind: "function" as const })),
  ];
}

/** What may stand where the caret is, and from where it would replace what was typed. */
export function suggest(
  section: SectionName,
  text: string,
  caret: number,
): { from: number; words: Suggestion[] } {
  const before = text.slice(0, caret);
  const quoted = /(\w+)\s*(?:==|!=|in)\s*\[?[^\]]*(['"])([\w-]*)$/.exec(before);
  if (quoted) {
    const [, name = "", , typed = ""] = quoted;
    const choices = fieldsOf(section).find((field) => field.name === name)?.choices ?? [];
    return { from: caret - typed.length, words: matching(typed, choices.map(asChoice)) };
  }
  const word = /(\.?)(\w+)$/.exec(before);
  if (!word) return { from: caret, words: [] };
  const [, dot = "", typed = ""] = word;
  const from = caret - typed.length;
  const methods = METHODS.map((one) => ({ word: one, type: "", kind: "function" as const }));
  return { from, words: matching(typed, dot ? methods : wordsOf(section)) };
}

const asChoice = (word: string): Suggestion => ({ word, type: "", kind: "choice" });

function matching(typed: string, words: readonly Suggestion[]): Suggestion[] {
  const wanted = typed.toLowerCase();
  return words.filter(({ word }) => word.toLowerCase().startsWith(wanted) && word !== typed);
}
