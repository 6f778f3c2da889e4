import { reasonTitle } from "../reason-titles";
import { SECTION_TITLES } from "../section-titles";
import { ledgerOf, type SectionName, type Snapshot } from "../snapshot";
import { inBoth, type Text } from "../text";

/** What to collect when a section is missing or only partly read. */
export function sectionGap(snapshot: Snapshot, section: SectionName): Text {
  const { status, detail, reason } = ledgerOf(snapshot, section);
  const title = SECTION_TITLES[section];
  const why = detail === undefined ? reasonTitle(reason ?? "not-collected") : inBoth(detail);
  return status === "partial"
    ? { zh: `「${title.zh}」只读到一部分：${why.zh}`, en: `“${title.en}” was only partly read: ${why.en}` }
    : { zh: `「${title.zh}」不可读：${why.zh}`, en: `“${title.en}” could not be read: ${why.en}` };
}
