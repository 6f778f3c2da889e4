import { textOf, wrong, type CellType } from "./cell-type";

/** Free text; numbers typed into a text cell keep the digits they were shown with. */
export function text(max = 512): CellType<string> {
  return {
    expected: { zh: `不超过 ${max} 个字的文字`, en: `text of at most ${max} characters` },
    parse(raw) {
      const value = textOf(raw);
      return value === null || value.length > max ? wrong : { value };
    },
  };
}

/** An identifier of the platform, kept as text even when it is made of digits. */
export const identifier: CellType<string> = {
  expected: { zh: "编号，不超过 256 个字符", en: "an id of at most 256 characters" },
  parse(raw) {
    const value = textOf(raw);
    if (typeof raw === "number" && Number.isInteger(raw) && !Number.isSafeInteger(raw)) {
      return {
        wrong: true,
        what: {
          zh: "编号太长，表格软件已改动末尾数字",
          en: "The id is so long that the spreadsheet has changed its last digits",
        },
      };
    }
    return value === null || value === "" || value.length > 256 ? wrong : { value };
  },
};

export const email: CellType<string> = {
  expected: { zh: "邮箱地址，例如 lina@example.com", en: "an e-mail address such as lina@example.com" },
  parse(raw) {
    const value = textOf(raw)?.toLowerCase() ?? "";
    return value.length <= 254 && /^[^\s@]+@[^\s@]+$/.test(value) ? { value } : wrong;
  },
};
