import { fail, pass, skip, unknown } from "../../judge";
import { judgeSections } from "../../judge-sections";
import { MARKABLE_FIELDS } from "../../markable-fields";
import { nameList } from "../../name-list";
import { defineRule } from "../../rule";
import { sectionGap } from "../../proof/section-gap";
import { rowsOf, type SectionName, type SectionRow, type Snapshot } from "../../snapshot";
import type { Unreadable, Value } from "../../value";

export const schemaChanged = defineRule(
  {
    id: "connector/schema-changed",
    version: 1,
    severity: "info",
    severityReason: {
      zh: "不影响接待，但看不懂的内容没有参与判断。",
      en: "Reception is not affected; what was not understood was not judged.",
    },
    title: {
      pass: { zh: "平台返回的内容都能识别", en: "Everything the platform answered was understood" },
      fail: { zh: "平台返回了无法识别的内容", en: "The platform answered something that was not understood" },
    },
    why: {
      zh: "平台用了连接器不认识的词或结构，多半是版本更新所致。在连接器跟上之前，相关判断只能是“未知”。",
      en: "The platform used words or shapes that the connector does not know, most likely after an update. Until the connector follows, what depends on them stays unknown.",
    },
    remediation: {
      zh: "更新 Inlet，使连接器支持平台的新版本。",
      en: "Update Inlet, so that the connector knows the platform's version.",
    },
    message: {
      zh: "数据分区「{section}」有无法识别的内容：{what}。",
      en: "Section “{section}” holds something that was not understood: {what}.",
    },
    requirements: ["S-22"],
    platforms: "any",
    needs: {},
  },
  (context) =>
    judgeSections(context, ({ status, reason }, section) => {
      if (reason === "unrecognised") return fail(["reason"], { what: ROWS });
      if (status === "absent" || status === "unavailable") return skip;
      const found = lookOver(context.facts.snapshot, section);
      if (found.strange) {
        const { row, fields } = found.strange;
        return {
          ...fail([], { what: nameList(fields, "项") }),
          evidence: fields.map((field) => context.evidence(section, row, field)),
        };
      }
      if (status === "partial") return unknown(["status"], sectionGap(context.facts.snapshot, section));
      return found.hidden ? skip : pass;
    }),
);

const ROWS = { zh: "部分记录", en: "some of its records" };

/**
 * The first row with fields that were not understood, and those fields. `hidden`: something else kept a value from us,
 * so that nobody can say it would have been understood.
 */
function lookOver<S extends SectionName>(
  snapshot: Snapshot,
  section: S,
): { strange: { row: SectionRow<S>; fields: string[] } | null; hidden: boolean } {
  let hidden = false;
  for (const row of rowsOf(snapshot, section)) {
    const values = row as Record<string, Value<object | string | number | boolean>>;
    const strange: string[] = [];
    for (const field of MARKABLE_FIELDS[section]) {
      const value = values[field];
      // Most fields of most rows are plain values, and there are millions.
      if (value === undefined) hidden = true;
      if (typeof value !== "object" || value === null) continue;
      const { $: marker, reason } = value as Partial<Unreadable>;
      if (marker !== "unreadable") continue;
      if (reason === "unrecognised") strange.push(field);
      else hidden = true;
    }
    if (strange.length > 0) return { strange: { row, fields: strange }, hidden };
  }
  return { strange: null, hidden };
}
