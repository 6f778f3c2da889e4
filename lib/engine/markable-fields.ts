import { SECTION_NAMES, SECTION_SCHEMAS, type SectionName } from "./snapshot";
import { absent } from "./value";

/** The fields of every section that can be missing at all: whose value may be a marker instead. */
export const MARKABLE_FIELDS: Readonly<Record<SectionName, readonly string[]>> = Object.fromEntries(
  SECTION_NAMES.map((section) => [section, markableOf(section)]),
) as Record<SectionName, string[]>;

function markableOf(section: SectionName): string[] {
  const fields = Object.entries(SECTION_SCHEMAS[section].shape);
  return fields.filter(([, schema]) => schema.safeParse(absent).success).map(([name]) => name);
}
