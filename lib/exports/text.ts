import type { Severity } from "@/lib/engine/verdict";
import { SEVERITIES } from "@/lib/engine/verdict";
import { defineFormat, type ExportInput } from "./export-format";

const WORDS = {
  zh: {
    blocker: "阻断",
    degraded: "降级",
    silent: "静默",
    info: "提示",
    now: "快照时刻的接待",
    dark: "承诺时段内无人接待的小时数",
    unknown: "无法判断的小时数",
    nobody: "无",
    coverage: (judged: number, rules: number, unknown: number) =>
      `检查规则 ${rules} 条：已判断 ${judged} 条，无法判断 ${unknown} 条。`,
    clean: "没有发现问题项。",
    falseComfort: "虚假在线",
    fix: "处理",
  },
  en: {
    blocker: "BLOCKER",
    degraded: "DEGRADED",
    silent: "SILENT",
    info: "INFO",
    now: "Reception at the moment of the snapshot",
    dark: "promised hours in which nobody can receive",
    unknown: "hours that cannot be judged",
    nobody: "nobody",
    coverage: (judged: number, rules: number, unknown: number) =>
      `${rules} rules: ${judged} judged, ${unknown} could not be judged.`,
    clean: "No findings.",
    falseComfort: "false comfort",
    fix: "Repair",
  },
} as const satisfies Record<"zh" | "en", Record<Severity, string> & Record<string, unknown>>;

export const text = defineFormat({
  id: "text",
  contentType: "text/plain; charset=utf-8",
  extension: "txt",
  render: (input) => [...head(input), ...reception(input), "", ...findings(input), ""].join("\n"),
});

function head({ snapshot, hash, report, language }: ExportInput): string[] {
  const { judged, rules, unknown } = report.coverage;
  return [
    `${snapshot.organisation.name} · ${snapshot.platform.name} · ${snapshot.takenAt}`,
    `sha256 ${hash}`,
    WORDS[language].coverage(judged, rules, unknown),
    "",
  ];
}

function reception({ report, language }: ExportInput): string[] {
  const words = WORDS[language];
  const names = new Map(
    report.instant.flatMap((proof) => proof.candidates.map(({ agentId, name }) => [agentId, name] as const)),
  );
  const lines = report.instant.map(({ id, name, verdict, witnesses, platformSaysReceiving }) => {
    const week = report.week.find((channel) => channel.id === id)?.hours ?? [];
    const dark = week.filter((hour) => hour.verdict === "REFUTED" && hour.intended === true).length;
    const unknown = week.filter((hour) => hour.verdict === "UNKNOWN" && hour.intended !== false).length;
    const people = witnesses.map((agent) => names.get(agent) ?? agent).join(", ") || words.nobody;
    const comfort = verdict === "REFUTED" && platformSaysReceiving ? ` (${words.falseComfort})` : "";
    const week_ = `${dark} ${words.dark}, ${unknown} ${words.unknown}`;
    return `  ${verdict.padEnd(8)}${comfort} ${name} [${id}]: ${people}; ${week_}`;
  });
  return [words.now, ...lines];
}

function findings({ report, rules, language }: ExportInput): string[] {
  const words = WORDS[language];
  const metas = new Map(rules.map(({ meta }) => [meta.id as string, meta]));
  const all = report.results.flatMap((result) => result.findings);
  if (all.length === 0) return [words.clean];
  return SEVERITIES.flatMap((severity) =>
    all
      .filter((finding) => finding.severity === severity)
      .flatMap(({ ruleId, message }) => [
        `${words[severity].padEnd(8)} ${ruleId}`,
        `  ${message[language]}`,
        `  ${words.fix}: ${metas.get(ruleId)?.remediation[language] ?? ""}`,
      ]),
  );
}
