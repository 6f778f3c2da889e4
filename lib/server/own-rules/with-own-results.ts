import "server-only";
import type { AuditSummary } from "@/lib/contracts/proof";
import type { RuleResult } from "@/lib/engine/evaluate";
import { SEVERITIES } from "@/lib/engine/verdict";

/** The stored summary counts Inlet's rules; those of the organisation come and go, so they are added when it is read. */
export function withOwnResults(summary: AuditSummary, own: readonly RuleResult[]): AuditSummary {
  if (own.length === 0) return summary;
  const count = (verdict: RuleResult["verdict"]) => own.filter((result) => result.verdict === verdict).length;
  const found = own.flatMap(({ findings }) => findings);
  const { rules, judged, unknown, notApplicable } = summary.coverage;
  return {
    ...summary,
    coverage: {
      rules: rules + own.length,
      judged: judged + count("pass") + count("fail"),
      unknown: unknown + count("unknown"),
      notApplicable: notApplicable + count("not-applicable"),
    },
    findings: Object.fromEntries(
      SEVERITIES.map((severity) => [
        severity,
        (summary.findings[severity] ?? 0) + found.filter((finding) => finding.severity === severity).length,
      ]),
    ) as AuditSummary["findings"],
  };
}
