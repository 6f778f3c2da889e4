import type { Facts } from "./facts";
import type { DutySide, SeparationRule } from "./policy";
import { rowsOf } from "./snapshot";
import { known } from "./value";

export type SeparationBreach = {
  ruleId: string;
  agentId: string;
  state: "held" | "unknown";
  /** The permissions by which each side is held, or that could not be judged. */
  left: string[];
  right: string[];
};

/** Everybody who holds both sides of a rule, and everybody of whom it cannot be told. */
export function separationBreaches(facts: Facts, rules: readonly SeparationRule[]): SeparationBreach[] {
  return rules.flatMap((rule) =>
    rowsOf(facts.snapshot, "agents").flatMap((agent): SeparationBreach[] => {
      const account = known(agent.state);
      // Whoever cannot sign in does neither.
      if (account !== undefined && account !== "active") return [];
      const state = (permission: string) => facts.permissions.effective(agent, permission).state;
      const [left, right] = [sideOf(rule.left, state), sideOf(rule.right, state)];
      if (left.state === "free" || right.state === "free") return [];
      const both = left.state === "held" && right.state === "held";
      const found = { ruleId: rule.id, agentId: agent.id, left: left.by, right: right.by };
      return [{ ...found, state: both ? "held" : "unknown" }];
    }),
  );
}

type Answer = "allowed" | "denied" | "unknown";

function sideOf({ mode, permissions }: DutySide, stateOf: (permission: string) => Answer) {
  const states = permissions.map((permission) => [permission, stateOf(permission)] as const);
  const held = states.filter(([, state]) => state === "allowed").map(([permission]) => permission);
  const unsure = states.filter(([, state]) => state === "unknown").map(([permission]) => permission);
  const isHeld =
    mode === "any" ? held.length > 0 : permissions.length > 0 && held.length === permissions.length;
  if (isHeld) return { state: "held" as const, by: held };
  const isFree = mode === "any" ? unsure.length === 0 : states.some(([, state]) => state === "denied");
  return isFree || permissions.length === 0
    ? { state: "free" as const, by: [] }
    : { state: "unknown" as const, by: unsure };
}
