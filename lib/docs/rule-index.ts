import { REQUIREMENTS } from "@/lib/engine/requirements";
import { FAMILIES, familyOf, type Rule } from "@/lib/engine/rule";
import { fill, type Language, type Text } from "@/lib/engine/text";
import { lines, platformsOf, table } from "./rule-page";
import { FAMILY, INDEX, KIND, LANGUAGES, SAY, SEVERITY } from "./rule-words";

/** All rules by family, and the field guide's requirements with the rules that answer each. */
export function ruleIndex(rules: readonly Rule[], language: Language): string {
  const say = (text: Text) => text[language];
  const metas = rules.map(({ meta }) => meta);
  const families = FAMILIES.filter((family) => metas.some(({ id }) => familyOf(id) === family));
  const link = (id: string) => `[${id}](${id}.md)`;
  const other = language === "zh" ? "en" : "zh";
  const numbers = Object.entries(REQUIREMENTS);
  return lines(
    `<!-- ${say(SAY.generated)} -->`,
    `# ${say(INDEX.title)}`,
    `[${say(SAY.other)}](../${LANGUAGES[other]}/README.md)`,
    say(fill(INDEX.intro, { rules: metas.length, families: families.length })),
    say(SAY.unread),
    ...families.flatMap((family) => [
      `## ${FAMILY[language][family]}`,
      table(
        [say(INDEX.rule), "", say(SAY.severity), say(SAY.platforms)],
        metas
          .filter(({ id }) => familyOf(id) === family)
          .map((meta) => [
            link(meta.id),
            say(meta.title.fail),
            SEVERITY[language][meta.severity],
            platformsOf(meta, language),
          ]),
      ),
    ]),
    `## ${say(INDEX.requirementsTitle)}`,
    say(INDEX.requirementsIntro),
    table(
      [say(INDEX.number), say(INDEX.requirement), say(INDEX.kind), say(INDEX.rules)],
      numbers.map(([number, { title, kind }]) => [
        number,
        say(title),
        say(KIND[kind]),
        metas
          .filter(({ requirements }) => requirements.includes(number))
          .map(({ id }) => link(id))
          .join(say(SAY.separator)) || "—",
      ]),
    ),
  );
}
