import type { ReportDocument } from "@/lib/engine/incident/report-document";

const BRACKETS = { zh: ["【", "】"], en: ["== ", " =="] } as const;
const COLON = { zh: "：", en: ": " } as const;

/** The report as plain text, for a chat, a ticket form or a mail. */
export function reportText({ language, title, subtitle, parts }: ReportDocument): string {
  const [open, close] = BRACKETS[language];
  const told = parts.flatMap(({ title: name, facts, items, empty }) => [
    "",
    `${open}${name}${close}`,
    ...facts.map(({ term, value }) => `${term}${COLON[language]}${value}`),
    ...items.flatMap(({ text, details }) => [`- ${text}`, ...details.map((detail) => `  - ${detail}`)]),
    ...(empty === null ? [] : [empty]),
  ]);
  return [title, subtitle, ...told, ""].join("\n");
}
