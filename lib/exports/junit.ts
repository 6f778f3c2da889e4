import { familyOf } from "@/lib/engine/rule";
import { defineFormat, type ExportInput } from "./export-format";

/** JUnit XML for build servers: one case a rule; what could not be judged is skipped, never passed. */
export const junit = defineFormat({
  id: "junit",
  contentType: "application/xml",
  extension: "xml",
  render: ({ report, rules, language }) => {
    const metas = new Map(rules.map(({ meta }) => [meta.id as string, meta]));
    const { results } = report;
    const failures = results.filter(({ verdict }) => verdict === "fail").length;
    const skipped = results.filter(
      ({ verdict }) => verdict === "unknown" || verdict === "not-applicable",
    ).length;
    const cases = results.map((result) =>
      testCase(result, metas.get(result.ruleId)?.title.pass[language] ?? "", language),
    );
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<testsuites tests="${results.length}" failures="${failures}" skipped="${skipped}">`,
      `  <testsuite name="inlet" tests="${results.length}" failures="${failures}" skipped="${skipped}" timestamp="${report.at}">`,
      ...cases,
      "  </testsuite>",
      "</testsuites>",
      "",
    ].join("\n");
  },
});

type Result = ExportInput["report"]["results"][number];

function testCase(result: Result, title: string, language: ExportInput["language"]): string {
  const head = `    <testcase classname="${escape(familyOf(result.ruleId))}" name="${escape(`${result.ruleId}: ${title}`)}"`;
  if (result.verdict === "fail") {
    const lines = result.findings
      .map((finding) => `[${finding.severity}] ${finding.message[language]}`)
      .join("\n");
    const count = result.findings.length;
    return `${head}>\n      <failure type="${result.severity}" message="${count}">${escape(lines)}</failure>\n    </testcase>`;
  }
  if (result.verdict === "pass") return `${head}/>`;
  const reason = `${result.verdict}: ${result.reason?.[language] ?? ""}`;
  return `${head}>\n      <skipped message="${escape(reason)}"/>\n    </testcase>`;
}

/** Also drops the control characters XML 1.0 cannot hold. */
function escape(text: string): string {
  const printable = Array.from(text)
    .filter((character) => character >= " " || character === "\n" || character === "\t")
    .join("");
  return printable
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
