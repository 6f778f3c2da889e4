import type { LedgerEntry } from "@/lib/engine/ledger";
import { SECTION_NAMES, type SectionName } from "@/lib/engine/snapshot";
import { absent } from "@/lib/engine/value";
import type { Problems } from "./problem";
import type { ReadSheet } from "./read-rows";
import { SHEETS } from "./sheets/registry";

type Ledger = Partial<Record<SectionName, LedgerEntry>>;

/** Sections for which Meiqia has no counterpart. */
const NO_SUCH_SECTION: readonly SectionName[] = ["roleGroups", "automationRules", "accessLists", "services"];

/**
 * Who declared what and when. A section is complete when every sheet that feeds it was filled in; an empty sheet says
 * "there is none", a missing or untouched one says nothing.
 */
export function declaredLedger(
  sheets: readonly ReadSheet[],
  { at, by, problems }: { at: string; by: string | undefined; problems: Problems },
): Ledger {
  const given = new Map(sheets.filter(({ untouched }) => !untouched).map((each) => [each.sheet.key, each]));
  for (const { sheet, table, rows, untouched } of sheets) {
    if (sheet.sections.length === 0 || rows.length > 0) continue;
    const where = { sheet: table.name };
    if (untouched) problems.warning("sheet-missing", where, UNTOUCHED, FILL_OR_EMPTY);
    else problems.warning("row-doubtful", where, EMPTY, DELETE_SHEET);
  }
  const ledger: Ledger = {};
  for (const section of SECTION_NAMES) {
    const feeding = SHEETS.filter(({ sections }) => sections.includes(section));
    const present = feeding.flatMap(({ key }) => given.get(key) ?? []);
    const missing = feeding.filter(({ key }) => !given.has(key));
    const declared = { basis: "declared" as const, at, ...(by !== undefined && { by }) };
    if (NO_SUCH_SECTION.includes(section)) {
      ledger[section] = { ...declared, status: "absent" };
    } else if (present.length === 0) {
      ledger[section] = {
        ...declared,
        status: "unavailable",
        reason: "not-collected",
        detail: supply(missing),
      };
    } else {
      const fields = Object.fromEntries(
        present.flatMap(({ sheet }) => (sheet.absent?.[section] ?? []).map((field) => [field, absent])),
      );
      ledger[section] = {
        ...declared,
        status: missing.length > 0 ? "partial" : "complete",
        ...(missing.length > 0 && { reason: "not-collected" as const, detail: supply(missing) }),
        ...(Object.keys(fields).length > 0 && { fields }),
        received: present.reduce((sum, { rows }) => sum + rows.length, 0),
        requests: present.map(({ table }) => table.name),
      };
    }
  }
  return ledger;
}

function supply(missing: readonly { name: { zh: string; en: string } }[]): string {
  const zh = missing.map(({ name }) => `「${name.zh}」`).join("");
  const en = missing.map(({ name }) => `“${name.en}”`).join(", ");
  return `缺少工作表${zh}，请补填后重新导入 (sheet ${en} was not supplied)`;
}

const UNTOUCHED = {
  zh: "仍是模板原样，按未采集处理",
  en: "Still as in the template, so it counts as not collected",
};
const FILL_OR_EMPTY = {
  zh: "请填写数据；确实一条都没有时，删除示例行即可。",
  en: "Fill it in, or delete the example row when there really are none.",
};
const EMPTY = {
  zh: "工作表为空，按“确实没有”处理",
  en: "The sheet is empty, which was taken as “there is none”",
};
const DELETE_SHEET = {
  zh: "如果只是还没有填写，请删除这张工作表后重新导入。",
  en: "If it was only not filled in yet, delete the sheet and import again.",
};
