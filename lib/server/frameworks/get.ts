import "server-only";
import {
  CONTROL_VERDICTS,
  type ControlView,
  type FrameworkQuery,
  type FrameworkView,
} from "@/lib/contracts/frameworks";
import { judgeControls } from "@/lib/engine/frameworks/framework";
import { FRAMEWORKS } from "@/lib/engine/frameworks/registry";
import { layeredVerdict } from "@/lib/engine/layers/attestation";
import { layersOf } from "@/lib/server/attestations/serialise";
import { authorize, type Context } from "@/lib/server/context";
import { notFound } from "@/lib/server/errors";
import { ruleMeta } from "@/lib/server/findings/rule-meta";
import { knownUntil } from "@/lib/server/seat";
import { loadSnapshot } from "@/lib/server/snapshots/load";
import { currentView } from "@/lib/server/views/current";
import { headOf } from "@/lib/server/views/head";
import { waivedIn } from "@/lib/server/waivers/waived-in";

/** The snapshot on view as a framework asks: control by control. @throws AppError not-found for an unknown framework */
export async function getFramework(ctx: Context, input: FrameworkQuery): Promise<FrameworkView> {
  authorize(ctx, "findings:read");
  const framework = input.framework ? FRAMEWORKS.find(({ id }) => id === input.framework) : FRAMEWORKS[0];
  if (!framework) throw notFound();
  const view = await currentView(ctx, input);
  const heads = FRAMEWORKS.map(({ id, title, edition }) => ({ id, title, edition }));
  const head = { id: framework.id, title: framework.title, edition: framework.edition };
  if (!view) return { view: null, frameworks: heads, framework: head, counts: countsOf([]), controls: [] };
  const scope = { organisationId: ctx.organisation.id, sourceId: view.source.id };
  const { report } = await loadSnapshot(scope.organisationId, view.snapshot.id);
  const at = knownUntil(ctx);
  const attestations = await layersOf(ctx, view.source.id);
  const waived = await waivedIn(scope, report, at);
  const judged = new Map(
    report.results.map((result) => [
      result.ruleId,
      { ...result, verdict: layeredVerdict(result, attestations, at) },
    ]),
  );
  const controls = judgeControls(framework, [...judged.values()]).map(
    ({ id, title, verdict, findings, byVerdict }): ControlView => {
      const mine = CONTROL_VERDICTS.flatMap((one) => byVerdict[one]).flatMap(
        (ruleId) => judged.get(ruleId) ?? [],
      );
      return {
        id,
        title,
        verdict,
        findings,
        waived: mine.flatMap((result) => result.findings).filter((finding) => waived.has(finding.id)).length,
        rules: mine.map((result) => ({
          ruleId: result.ruleId,
          title: ruleMeta(result.ruleId)?.title[result.verdict === "pass" ? "pass" : "fail"] ?? {
            zh: result.ruleId,
            en: result.ruleId,
          },
          severity: result.severity,
          verdict: result.verdict,
          findings: result.findings.length,
        })),
      };
    },
  );
  return { view: headOf(view), frameworks: heads, framework: head, counts: countsOf(controls), controls };
}

function countsOf(controls: readonly ControlView[]): FrameworkView["counts"] {
  return Object.fromEntries(
    CONTROL_VERDICTS.map((verdict) => [
      verdict,
      controls.filter((control) => control.verdict === verdict).length,
    ]),
  ) as FrameworkView["counts"];
}
