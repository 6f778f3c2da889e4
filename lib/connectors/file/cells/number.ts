import { textOf, wrong, type CellType } from "./cell-type";

function plainNumber(raw: unknown): number {
  if (typeof raw === "number") return raw;
  if (typeof raw !== "string") return Number.NaN;
  const text = raw
    .normalize("NFKC")
    .trim()
    .replace(/(\d),(?=\d{3}\b)/g, "$1");
  return /^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
}

/** A whole number of zero or more. */
export const count: CellType<number> = {
  expected: { zh: "不小于 0 的整数", en: "a whole number, zero or more" },
  parse(raw) {
    const value = plainNumber(Array.isArray(raw) ? null : raw);
    return Number.isSafeInteger(value) && value >= 0 ? { value } : wrong;
  },
};

/** A number of zero or more, decimals allowed. */
export const amount: CellType<number> = {
  expected: { zh: "不小于 0 的数", en: "a number, zero or more" },
  parse(raw) {
    const value = plainNumber(Array.isArray(raw) ? null : raw);
    return Number.isFinite(value) && value >= 0 && value <= Number.MAX_SAFE_INTEGER ? { value } : wrong;
  },
};

export const httpStatus: CellType<number> = {
  expected: { zh: "介于 100 和 599 的 HTTP 状态码", en: "an HTTP status between 100 and 599" },
  parse(raw) {
    const value = plainNumber(textOf(raw) ?? "");
    return Number.isInteger(value) && value >= 100 && value <= 599 ? { value } : wrong;
  },
};
