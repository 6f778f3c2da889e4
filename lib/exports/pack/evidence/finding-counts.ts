import type { RuleResult } from "@/lib/engine/evaluate";
import { SEVERITIES, type Severity } from "@/lib/engine/verdict";

export function findingCounts(results: readonly Pick<RuleResult, "findings">[]): Record<Severity, number> {
  const all = results.flatMap(({ findings }) => findings);
  return Object.fromEntries(
    SEVERITIES.map((severity) => [severity, all.filter((finding) => finding.severity === severity).length]),
  ) as Record<Severity, number>;
}
