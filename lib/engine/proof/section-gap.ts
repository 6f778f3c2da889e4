import { ledgerOf, type SectionName, type Snapshot } from "../snapshot";
import type { Text } from "../text";

/** What to collect when a section is missing or only partly read. */
export function sectionGap(snapshot: Snapshot, section: SectionName): Text {
  const entry = ledgerOf(snapshot, section);
  const detail = entry.detail ?? entry.reason ?? entry.status;
  return entry.status === "partial"
    ? {
        zh: `数据分区「${section}」只读到一部分：${detail}`,
        en: `Section “${section}” was only partly read: ${detail}`,
      }
    : {
        zh: `数据分区「${section}」不可读：${detail}`,
        en: `Section “${section}” could not be read: ${detail}`,
      };
}
