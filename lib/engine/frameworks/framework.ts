import type { RuleResult } from "../evaluate";
import type { Text } from "../text";
import type { LayeredVerdict } from "../layers/attestation";

/**
 * A compliance framework as data: which of its controls the rules speak to. A rule that passes is evidence for a
 * control, never the whole of it; what Inlet cannot see stays for people to show.
 */
export type Control = {
  /** The framework's own number. */
  id: string;
  title: Text;
  /** Rule ids, or `family/*` for all of a family. */
  rules: readonly string[];
};

export type Framework = { id: string; title: Text; edition: string; controls: readonly Control[] };

export type ControlVerdict = Control & {
  verdict: LayeredVerdict;
  /** Ids of the rules that speak to the control, by verdict. */
  byVerdict: Record<LayeredVerdict, string[]>;
  findings: number;
};

/** A rule's result with what people attested, and how many findings it has. */
type Judged = Pick<RuleResult, "ruleId"> & { verdict: LayeredVerdict; findings: number };

/** The worst word of its rules is the control's: one failure fails it, one thing unknown keeps it from passing. */
export function judgeControls(framework: Framework, results: readonly Judged[]): ControlVerdict[] {
  return framework.controls.map((control) => {
    const mine = results.filter(({ ruleId }) => speaksTo(control, ruleId));
    const byVerdict: ControlVerdict["byVerdict"] = {
      fail: [],
      unknown: [],
      attested: [],
      pass: [],
      "not-applicable": [],
    };
    for (const { ruleId, verdict } of mine) byVerdict[verdict].push(ruleId);
    const worst = WORST_FIRST.find((verdict) => byVerdict[verdict].length > 0) ?? "not-applicable";
    const findings = mine.reduce((sum, result) => sum + result.findings, 0);
    return { ...control, verdict: worst, byVerdict, findings };
  });
}

export function speaksTo({ rules }: Pick<Control, "rules">, ruleId: string): boolean {
  return rules.some(
    (rule) => rule === ruleId || (rule.endsWith("/*") && ruleId.startsWith(rule.slice(0, -1))),
  );
}

const WORST_FIRST = ["fail", "unknown", "attested", "pass", "not-applicable"] as const;
