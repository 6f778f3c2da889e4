import { FRAMEWORKS } from "@/lib/engine/frameworks/registry";
import { speaksTo } from "@/lib/engine/frameworks/framework";
import { checksOf, evidenceText, findingsOf } from "../gathered";
import { both, SEVERITY, VERDICT } from "../words";
import { columnsTable } from "./table";

export const checks = columnsTable({ id: "checks", title: { zh: "检查", en: "Checks" }, rows: checksOf }, [
  ["来源", "Source", ({ source }) => source.source.name],
  ["来源标识", "Source id", ({ source }) => source.source.id],
  ["检查", "Check", ({ result }) => result.ruleId],
  ["版本", "Version", ({ result }) => result.ruleVersion],
  ["标题", "Title", ({ meta, verdict }) => both(verdict === "fail" ? meta.title.fail : meta.title.pass)],
  ["结论", "Verdict", ({ verdict }) => both(VERDICT[verdict])],
  ["严重程度", "Severity", ({ result }) => both(SEVERITY[result.severity])],
  ["通过对象数", "Subjects passed", ({ result }) => result.passed],
  ["问题数", "Findings", ({ result }) => result.findings.length],
  ["无法判断对象数", "Subjects not judged", ({ result }) => result.unjudged.length],
  ["原因", "Reason", ({ result }) => (result.reason ? both(result.reason) : "")],
  ["控制项", "Controls", ({ result }) => controlsOf(result.ruleId).join("\n")],
  ["指南条目", "Field guide", ({ meta }) => meta.requirements.join("\n")],
]);

export function controlsOf(ruleId: string): string[] {
  return FRAMEWORKS.flatMap(({ id, controls }) =>
    controls.filter((control) => speaksTo(control, ruleId)).map((control) => `${id} ${control.id}`),
  );
}

export const findings = columnsTable(
  { id: "findings", title: { zh: "问题", en: "Findings" }, rows: findingsOf },
  [
    ["来源标识", "Source id", ({ source }) => source.source.id],
    ["问题标识", "Finding id", ({ finding }) => finding.id],
    ["来源", "Source", ({ source }) => source.source.name],
    ["检查", "Check", ({ finding }) => finding.ruleId],
    ["版本", "Version", ({ finding }) => finding.ruleVersion],
    ["严重程度", "Severity", ({ finding }) => both(SEVERITY[finding.severity])],
    ["对象类型", "Subject kind", ({ finding }) => finding.subject.kind],
    ["对象标识", "Subject id", ({ finding }) => finding.subject.id],
    ["对象", "Subject", ({ finding }) => finding.subject.name],
    ["说明（中文）", "Message (Chinese)", ({ finding }) => finding.message.zh],
    ["说明（英文）", "Message (English)", ({ finding }) => finding.message.en],
    ["影响渠道", "Channels", ({ finding }) => [...finding.channels].sort().join("\n")],
    ["证据", "Evidence", ({ finding }) => finding.evidence.map(evidenceText).join("\n")],
    ["首次发现 (UTC)", "First seen (UTC)", ({ seen }) => seen.firstSeenAt],
    ["最近发现 (UTC)", "Last seen (UTC)", ({ seen }) => seen.lastSeenAt],
    [
      "与上一份相比",
      "Against the previous pack",
      ({ standing }) => (standing ? both(STANDING[standing]) : ""),
    ],
    ["豁免", "Waiver", ({ waiver }) => waiver?.id ?? ""],
  ],
);

const STANDING = {
  new: { zh: "新出现", en: "new" },
  unchanged: { zh: "未变", en: "unchanged" },
  updated: { zh: "对象有变更", en: "its subject changed" },
} as const;
