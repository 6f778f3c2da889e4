import type { ReportDocument, ReportPart } from "@/lib/engine/incident/report-document";
import { type Language, type Text, fill, type TextParams } from "@/lib/engine/text";

/** One language and one clock for a whole report. */
export type Telling = {
  say: (text: Text, params?: TextParams) => string;
  /** On the company's clock; its zone stands at the head of the report. */
  moment: (iso: string) => string;
  join: (parts: readonly string[]) => string;
};

const SEPARATOR: Text = { zh: "、", en: ", " };

export function tellingIn(language: ReportDocument["language"], timezone: string): Telling {
  const format = new Intl.DateTimeFormat("sv-SE", {
    timeZone: timezone,
    dateStyle: "short",
    timeStyle: "medium",
  });
  return {
    say: (text, params) => (params ? fill(text, params) : text)[language satisfies Language],
    moment: (iso) => format.format(new Date(iso)),
    join: (parts) => parts.join(SEPARATOR[language]),
  };
}

type Content = Partial<Pick<ReportPart, "facts" | "items">>;

/** A part with what it holds; what it says when it holds nothing is never left out. */
export function part(
  id: string,
  title: string,
  empty: string,
  { facts = [], items = [] }: Content,
): ReportPart {
  return { id, title, facts, items, empty: facts.length + items.length === 0 ? empty : null };
}

export const line = (text: string, details: readonly string[] = []) => ({ text, details: [...details] });

/** The first of a long list, and how many more there are. */
export function firstOf<T>(
  list: readonly T[],
  most: number,
  tell: (one: T) => string,
  { say }: Telling,
): string[] {
  const rest = list.length - most;
  return [...list.slice(0, most).map(tell), ...(rest > 0 ? [say(MORE, { count: rest })] : [])];
}

const MORE: Text = { zh: "另有 {count} 项未列出", en: "{count} more are not listed" };
