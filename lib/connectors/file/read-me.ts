import type { Language } from "@/lib/engine/text";
import type { Sheet } from "./sheet";

const LINES: Readonly<Record<Language, readonly (readonly [string, string])[]>> = {
  zh: [
    [
      "客服接待配置导入模板",
      "把工作台中的设置抄录到各工作表，然后在 Inlet 中导入。填写的内容在报告中标为“申报”。",
    ],
    ["怎么填", "从第 4 行开始填写数据。带 * 的列必填。列的顺序可以调整，用不到的列可以删除。"],
    ["标记列", "“说明”“示例”和以 # 开头的行不会导入。"],
    ["留空", "表示没有采集。相关检查会显示“无法判断”，不会当作通过。"],
    ["无此项", "表示平台没有这一项，或这里确实没有。"],
    ["读不到", "表示看了但看不到；没有权限查看时填“无权限”。冒号后可以写原因。"],
    ["没有数据的工作表", "还没采集：保持原样或删除整张工作表。确实一条都没有：删除示例行，留下表头。"],
    ["引用", "引用客服、客服组、角色、渠道时，编号和名称都可以；重名时请用编号。多个用分号分隔。"],
    ["时间", "例如 2026-11-02 09:30，按企业时区理解；只写日期表示当天 00:00。"],
    ["密钥", "不要填写密钥、Token、密码的原文，只填指纹。误填的原文会换成指纹，不会保存。"],
    ["编号以 0 开头", "先把单元格设为“文本”格式再填写，以免开头的 0 丢失。"],
    ["工作表一览", ""],
  ],
  en: [
    [
      "Import template for reception settings",
      "Copy the workbench's settings into the sheets, then import the file. What you fill in is labelled “declared” in reports.",
    ],
    [
      "How to fill in",
      "Data begins in row 4. Columns with * are required. Columns may be moved, and those you do not need deleted.",
    ],
    ["Mark column", "Rows marked “Note”, “Example” or beginning with # are not imported."],
    ["Empty", "Not collected. The checks concerned answer “cannot tell”, never “passed”."],
    ["n/a", "The platform has no such thing, or there is none here."],
    [
      "unreadable",
      "You looked and could not see it; “no permission” when your account may not. A reason may follow a colon.",
    ],
    [
      "Sheets without data",
      "Not collected yet: leave the sheet as it is, or delete it. Really none: delete the example row and keep the header.",
    ],
    [
      "References",
      "Agents, groups, roles and channels may be named by id or by name; use the id where names repeat. Separate several by semicolons.",
    ],
    ["Times", "Such as 2026-11-02 09:30, in the organisation's time zone; a bare date is its midnight."],
    [
      "Secrets",
      "Never fill in keys, tokens or passwords, only fingerprints. A secret filled in by mistake is replaced by its fingerprint and not kept.",
    ],
    ["Ids that begin with 0", "Format the cell as text first, so that the zero stays."],
    ["The sheets", ""],
  ],
};

/** The first tab of the template: how to fill it in, then every sheet with what belongs there. */
export function readMeLines(sheets: readonly Sheet[], language: Language): [string, string][] {
  const about = sheets.map(({ name, about: text }): [string, string] => [name[language], text[language]]);
  return [...LINES[language].map(([title, text]): [string, string] => [title, text]), ...about];
}
