import "server-only";
import type { Check } from "@/lib/contracts/checks";
import { type Attestation, layeredVerdict } from "@/lib/engine/layers/attestation";
import { familyOf } from "@/lib/engine/rule";
import type { RuleMeta } from "@/lib/engine/rule";
import { ruleMeta } from "@/lib/server/findings/rule-meta";
import type { CountedResult } from "./answer";

/** A rule's result as a row: titled by what holds when it passed, by the problem otherwise. */
export function checkOf(
  result: CountedResult,
  attestations: readonly Attestation[],
  own: ReadonlyMap<string, RuleMeta>,
  at: number,
): Check {
  const meta = ruleMeta(result.ruleId, own);
  const title = result.verdict === "pass" ? meta?.title.pass : meta?.title.fail;
  return {
    ruleId: result.ruleId,
    ruleVersion: result.ruleVersion,
    family: familyOf(result.ruleId),
    severity: result.severity,
    verdict: result.verdict,
    attested: layeredVerdict(result, attestations, at) === "attested",
    title: title ?? { zh: result.ruleId, en: result.ruleId },
    reason: result.reason,
    requirements: [...(meta?.requirements ?? [])],
    findings: result.findings,
    unjudged: result.unjudged.length + result.unlisted,
    passed: result.passed,
  };
}
