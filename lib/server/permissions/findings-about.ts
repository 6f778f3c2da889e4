import "server-only";
import type { Derivation } from "@/lib/contracts/permissions";
import type { AuditReport } from "@/lib/engine/audit";
import { SEVERITIES } from "@/lib/engine/verdict";

/** Findings of roles and rights about these rows, gravest first. */
export function findingsAbout(
  report: AuditReport,
  subjects: readonly { kind: "agents" | "roles" | "roleGroups"; id: string }[],
): Derivation["findings"] {
  const wanted = new Set(subjects.map(({ kind, id }) => `${kind} ${id}`));
  return report.results
    .filter(({ ruleId }) => ruleId.startsWith("role/"))
    .flatMap(({ findings }) => findings)
    .filter(({ subject }) => wanted.has(`${subject.kind} ${subject.id}`))
    .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity))
    .map(({ id, ruleId, severity, message }) => ({ id, ruleId, severity, message }));
}
