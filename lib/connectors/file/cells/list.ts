import { textOf, wrong, type CellType, type RawCell, type Reference } from "./cell-type";

/** Splits a cell at semicolons, commas, the Chinese enumeration comma and line breaks; keeps each entry once. */
export function splitList(raw: RawCell): string[] {
  const parts = Array.isArray(raw)
    ? raw.map((part) => textOf(part as RawCell) ?? "")
    : (textOf(raw) ?? "").split(/[;；,，、\n|]/);
  return [...new Set(parts.map((part) => part.trim()).filter((part) => part !== ""))];
}

/** Several entries in one cell. Their order carries no meaning, so they are kept sorted. */
export const list: CellType<string[]> = {
  several: true,
  noneIsEmpty: true,
  expected: { zh: "一项或多项，用分号分隔", en: "one or more entries, separated by semicolons" },
  parse(raw) {
    const value = splitList(raw).sort();
    return value.length > 0 && value.every((entry) => entry.length <= 2048) ? { value } : wrong;
  },
};

/** The id or the name of a row in another sheet. */
export function oneOf(sheet: string, missing: Reference["missing"] = "error"): CellType<string> {
  return {
    refers: { sheet, missing },
    expected: { zh: "另一张工作表中已有的编号或名称", en: "an id or a name that exists in the other sheet" },
    parse(raw) {
      const value = textOf(raw);
      return value === null || value === "" || value.length > 256 ? wrong : { value };
    },
  };
}

/** Ids or names of rows in another sheet; the word “全部” (all) when `all` allows it. */
export function someOf(sheet: string, reference: Omit<Reference, "sheet">): CellType<string[]> {
  const all = reference.all ? { zh: "；全部则填“全部”", en: "; “all” for all of them" } : { zh: "", en: "" };
  return {
    refers: { sheet, ...reference },
    several: true,
    noneIsEmpty: reference.all !== "no-limit",
    expected: {
      zh: `另一张工作表中已有的编号或名称，多个用分号分隔${all.zh}`,
      en: `ids or names that exist in the other sheet, separated by semicolons${all.en}`,
    },
    parse: list.parse,
  };
}
