import "server-only";
import type { CheckList } from "@/lib/contracts/checks";
import type { ViewQuery } from "@/lib/contracts/view";
import { familyOf } from "@/lib/engine/rule";
import { authorize, type Context } from "@/lib/server/context";
import { ruleMeta } from "@/lib/server/findings/rule-meta";
import { loadSnapshot } from "@/lib/server/snapshots/load";
import { currentView } from "@/lib/server/views/current";
import { headOf } from "@/lib/server/views/head";

/** What every rule says about the snapshot on view, the unknown and the not applicable ones included. */
export async function listChecks(ctx: Context, input: ViewQuery): Promise<CheckList> {
  authorize(ctx, "findings:read");
  const view = await currentView(ctx, input);
  if (!view)
    return { view: null, coverage: { rules: 0, judged: 0, unknown: 0, notApplicable: 0 }, checks: [] };
  const { report } = await loadSnapshot(ctx.organisation.id, view.snapshot.id);
  return {
    view: headOf(view),
    coverage: report.coverage,
    checks: report.results.map((result) => {
      const meta = ruleMeta(result.ruleId);
      const title = result.verdict === "pass" ? meta?.title.pass : meta?.title.fail;
      return {
        ruleId: result.ruleId,
        ruleVersion: result.ruleVersion,
        family: familyOf(result.ruleId),
        severity: result.severity,
        verdict: result.verdict,
        title: title ?? { zh: result.ruleId, en: result.ruleId },
        reason: result.reason,
        requirements: [...(meta?.requirements ?? [])],
        findings: result.findings.length,
        unjudged: result.unjudged.length,
        passed: result.passed,
      };
    }),
  };
}
