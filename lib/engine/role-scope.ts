import type { Held } from "./permissions";
import type { Role } from "./sections/roles";
import type { Semantics } from "./semantics";
import { read } from "./value";

type ScopeField = "groupScope" | "channelScope";

/**
 * Whether somebody's roles together show a group's or a channel's conversations. A role without a scope shows all;
 * where the platform does not say how roles combine, roles that differ give no answer.
 */
export function showsInScope(
  roles: readonly Role[],
  field: ScopeField,
  id: string,
  combine: Semantics["permissions"]["combine"],
): "yes" | "no" | "unknown" {
  const answers = roles.map((role) => {
    const scope = read(role[field]);
    if (scope.state === "absent") return "yes";
    if (scope.state === "unreadable") return "unknown";
    return scope.value.includes(id) ? "yes" : "no";
  });
  if (combine === "unknown" && new Set(answers).size > 1) return "unknown";
  if (answers.includes("yes")) return "yes";
  return answers.includes("unknown") ? "unknown" : "no";
}

/** Roles that count at present: those of disabled people groups do not. */
export function countingRoles(held: readonly Held[]): Role[] {
  return [...new Set(held.filter(({ enabled }) => enabled !== "no").map(({ role }) => role))];
}
