import { isTimezone } from "@/lib/engine/zoned";
import { instant } from "../cells/moment";
import { textOf, wrong, type CellType } from "../cells/cell-type";
import { identifier, text } from "../cells/text";
import { defineSheet, optional, required } from "../sheet";

const timezone: CellType<string> = {
  expected: { zh: "IANA 时区名，例如 Asia/Shanghai", en: "an IANA time zone such as Asia/Shanghai" },
  parse(raw) {
    const value = textOf(raw) ?? "";
    return isTimezone(value) ? { value } : wrong;
  },
};

export const organisation = defineSheet({
  key: "organisation",
  name: { zh: "企业", en: "Organisation" },
  about: {
    zh: "只填一行。企业ID 见“设置 / 团队管理 / ID查询”。",
    en: "One row only. The enterprise id is in Settings / Team / ID lookup.",
  },
  sections: [],
  columns: {
    id: required(identifier, {
      zh: "企业ID",
      en: "Enterprise ID",
      note: {
        zh: "数字编号，不是插件代码里的长字符串。",
        en: "The number, not the long text of the plugin code.",
      },
      example: "5712",
    }),
    name: required(text(), {
      zh: "企业名称",
      en: "Name",
      note: { zh: "报告中显示的名称。", en: "As shown in reports." },
      example: "云杉家居",
    }),
    timezone: required(timezone, {
      zh: "时区",
      en: "Time zone",
      note: { zh: "文件中没有写时区的时间都按它理解。", en: "Times without a zone are read in it." },
      example: "Asia/Shanghai",
    }),
    takenAt: optional(instant, {
      zh: "采集时间",
      en: "Taken at",
      note: {
        zh: "抄录这些设置的时间；留空则为导入时间。",
        en: "When the settings were copied; empty for now.",
      },
      example: "2026-11-16 10:00",
    }),
  },
});
