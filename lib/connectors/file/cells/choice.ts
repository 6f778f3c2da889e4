import type { Text } from "@/lib/engine/text";
import { fold, textOf, wrong, type CellType, type RawCell } from "./cell-type";
import { nearestName } from "../nearest-name";
import { splitList } from "./list";

type Words<K extends string> = Readonly<Record<K, Text>>;

function finder<K extends string>(words: Words<K>): (raw: RawCell) => K | undefined {
  const keys = new Map<string, K>();
  for (const [key, { zh, en }] of Object.entries(words) as [K, Text][]) {
    for (const word of [key, zh, en]) keys.set(fold(word), key);
  }
  return (raw) => {
    const text = textOf(raw);
    if (text === null) return undefined;
    // The template writes a choice as "中文 / English"; either half is enough.
    return keys.get(fold(text)) ?? keys.get(fold(text.split("/")[0] ?? ""));
  };
}

/** A long list is better looked up in the template than read in a message. */
const LISTABLE = 8;

function listed(words: readonly Text[]): Text {
  const some = words.slice(0, words.length > LISTABLE ? 3 : LISTABLE);
  const zh = some.map((word) => `“${word.zh}”`).join("");
  const en = some.map((word) => word.en).join(", ");
  return words.length > LISTABLE
    ? { zh: `模板下拉列表中的一项，例如${zh}`, en: `a word from the template's list, such as ${en}` }
    : { zh: `${zh}之一`, en: `one of: ${en}` };
}

const nearWord = (typed: string | null, words: readonly Text[]) =>
  nearestName(
    typed ?? "",
    words.flatMap(({ zh, en }) => [zh, en]),
  );

/** One word out of a list, in Chinese, in English, or as the key itself. */
export function choice<K extends string>(words: Words<K>): CellType<K> {
  const find = finder(words);
  const all = Object.values<Text>(words);
  return {
    words: all,
    expected: listed(all),
    parse(raw) {
      const value = find(raw);
      return value === undefined ? { wrong: true, near: nearWord(textOf(raw), all) } : { value };
    },
  };
}

/** Any number of words out of a list, in any order. */
export function choices<K extends string>(words: Words<K>): CellType<K[]> {
  const find = finder(words);
  const all = Object.values<Text>(words);
  return {
    words: all,
    several: true,
    noneIsEmpty: true,
    expected: {
      zh: `${all.map(({ zh }) => `“${zh}”`).join("")}中的一项或多项，用分号分隔`,
      en: `any of these, separated by semicolons: ${all.map(({ en }) => en).join(", ")}`,
    },
    parse(raw) {
      const parts = splitList(raw);
      const found = parts.map(find);
      const odd = parts[found.indexOf(undefined)];
      if (odd !== undefined) return { wrong: true, near: nearWord(odd, all) };
      if (found.length === 0) return wrong;
      return { value: [...new Set(found as K[])].sort() };
    },
  };
}

const YES = new Set(["是", "yes", "y", "true", "1", "开", "开启", "启用", "有", "on", "√", "✓", "✔"]);
const NO = new Set(["否", "no", "n", "false", "0", "关", "关闭", "停用", "无", "off", "×", "✗", "✘"]);

export const yesNo: CellType<boolean> = {
  words: [
    { zh: "是", en: "yes" },
    { zh: "否", en: "no" },
  ],
  expected: { zh: "“是”或“否”", en: "“yes” or “no”" },
  parse(raw) {
    const word = fold(textOf(raw) ?? "");
    if (YES.has(word)) return { value: true };
    return NO.has(word) ? { value: false } : wrong;
  },
};
