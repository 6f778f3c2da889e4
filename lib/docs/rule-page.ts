import { REQUIREMENTS } from "@/lib/engine/requirements";
import { familyOf, type RuleMeta } from "@/lib/engine/rule";
import { SECTION_TITLES } from "@/lib/engine/section-titles";
import type { Platform, SectionName } from "@/lib/engine/snapshot";
import type { Language, Text } from "@/lib/engine/text";
import { EXTENT, FAMILY, LANGUAGES, PLATFORM, SAY, SEVERITY } from "./rule-words";

/** One rule as a page of one language, from its meta alone. */
export function rulePage(meta: RuleMeta, language: Language): string {
  const say = (text: Text) => text[language];
  const other = language === "zh" ? "en" : "zh";
  const where = Object.entries(meta.where ?? {}) as [Platform, Text][];
  return lines(
    `<!-- ${say(SAY.generated)} -->`,
    `# ${say(meta.title.fail)}`,
    `[${say(SAY.index)}](../README.md) · [${say(SAY.other)}](../../${LANGUAGES[other]}/${meta.id}.md)`,
    table(
      [`\`${meta.id}\``, FAMILY[language][familyOf(meta.id)]],
      [
        [
          say(SAY.severity),
          `**${SEVERITY[language][meta.severity]}**${say(SAY.colon)}${say(meta.severityReason)}`,
        ],
        [say(SAY.platforms), platformsOf(meta, language)],
        [say(SAY.passes), say(meta.title.pass)],
        [say(SAY.version), String(meta.version)],
      ],
    ),
    `## ${say(SAY.why)}`,
    say(meta.why),
    `## ${say(SAY.remediation)}`,
    say(meta.remediation),
    ...where.map(([platform, screen]) => `${say(PLATFORM[platform])}${say(SAY.colon)}${say(screen)}`),
    `## ${say(SAY.fails)}`,
    `> ${say(meta.message).replace(/\{\w+\}/g, "…")}`,
    `## ${say(SAY.needs)}`,
    needsOf(meta, language),
    say(SAY.unread),
    `## ${say(SAY.requirements)}`,
    meta.requirements
      .map((number) => `- ${number} ${REQUIREMENTS[number]?.title[language] ?? ""}`)
      .join("\n"),
  );
}

export function platformsOf({ platforms }: RuleMeta, language: Language): string {
  if (platforms === "any") return SAY.anyPlatform[language];
  return platforms.map((platform) => PLATFORM[platform][language]).join(SAY.separator[language]);
}

function needsOf({ needs }: RuleMeta, language: Language): string {
  const sections = Object.entries(needs) as [SectionName, keyof typeof EXTENT][];
  const extents = (Object.keys(EXTENT) as (keyof typeof EXTENT)[]).map((extent) => ({
    name: EXTENT[extent][language],
    titles: sections.filter(([, one]) => one === extent).map(([name]) => SECTION_TITLES[name][language]),
  }));
  const told = extents.filter(({ titles }) => titles.length > 0);
  if (told.length === 0) return SAY.noNeeds[language];
  return told
    .map(({ name, titles }) => `- ${name}${SAY.colon[language]}${titles.join(SAY.separator[language])}`)
    .join("\n");
}

export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(header), line(header.map(() => "---")), ...rows.map(line)].join("\n");
}

/** Paragraphs, one empty line apart, and a line's end at the end of the file. */
export function lines(...paragraphs: readonly string[]): string {
  return `${paragraphs.join("\n\n")}\n`;
}
