import { defineRule, type Outcome, type Rule, type RuleMeta } from "../rule";
import { couldNotRead } from "../judge";
import { rowKey } from "../row-key";
import { rowsOf, type SectionName, type SectionRow } from "../snapshot";
import type { Text } from "../text";
import { read } from "../value";
import type { Severity } from "../verdict";

/** A rule an organisation wrote itself: rows of one section, and the condition under which one of them is a problem. */
export type OwnRule = {
  /** `own/problem-in-kebab-case`. */
  id: `own/${string}`;
  version: number;
  title: Text;
  severity: Severity;
  section: SectionName;
  condition: string;
};

/** What the condition says of one row. `unknown`: it needs a value that is not known. */
export type RowVerdict = "holds" | "holds-not" | "unknown";

/** What came of evaluating a condition; `stopped` when it was ended for taking too long or too much. */
export type ConditionRun =
  | { state: "done"; fields: readonly string[]; rows: ReadonlyMap<string, RowVerdict> }
  | { state: "stopped"; reason: Text };

/** The rule as the engine judges it, with everything that makes its verdicts honest. */
export function asRule(own: OwnRule, run: ConditionRun): Rule {
  return defineRule(metaOf(own), (context) => {
    if (run.state === "stopped") {
      if (rowsOf(context.facts.snapshot, own.section).length === 0) return [];
      return context.whole({ verdict: "unknown", fields: [], reason: run.reason });
    }
    return context.each(own.section, (row) => outcomeOf(own.section, row, run));
  });
}

function outcomeOf<S extends SectionName>(
  section: S,
  row: SectionRow<S>,
  run: Extract<ConditionRun, { state: "done" }>,
): Outcome {
  const verdict = run.rows.get(rowKey(section, row));
  if (verdict === "holds") return { verdict: "fail", fields: run.fields };
  if (verdict === "holds-not") return { verdict: "pass" };
  const missing = run.fields.flatMap((field) => {
    const reading = read((row as Record<string, unknown>)[field]);
    return "value" in reading
      ? []
      : [{ field, reason: reading.state === "unreadable" ? reading.reason : ABSENT }];
  });
  if (missing.length === 0) return { verdict: "unknown", fields: run.fields, reason: INSIDE };
  const fields = missing.map(({ field }) => field);
  const reasons = [...new Set(missing.map(({ reason }) => reason))];
  return { verdict: "unknown", fields, reason: couldNotRead(fields, reasons) };
}

export function metaOf({ id, version, title, severity, section, condition }: OwnRule): RuleMeta {
  return {
    id,
    version,
    severity,
    severityReason: { zh: "由本公司自定", en: "set by your organisation" },
    title: { pass: { zh: `未发现：${title.zh}`, en: `Not found: ${title.en}` }, fail: title },
    why: {
      zh: `本公司的自有规则。以下条件成立时即为问题：${condition}`,
      en: `A rule of your own organisation. It is a problem when: ${condition}`,
    },
    remediation: {
      zh: `修改配置，使该条件不再成立：${condition}`,
      en: `Change the configuration so that this no longer holds: ${condition}`,
    },
    message: { zh: `「{subject}」${title.zh}`, en: `“{subject}”: ${title.en}` },
    requirements: [],
    platforms: "any",
    needs: { [section]: "any" },
  };
}

const ABSENT = "absent";
const INSIDE: Text = {
  zh: "条件用到的内容中有未知的部分",
  en: "a part of what the condition asks about is not known",
};
