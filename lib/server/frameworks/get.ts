import "server-only";
import {
  CONTROL_VERDICTS,
  type ControlView,
  type FrameworkQuery,
  type FrameworkView,
} from "@/lib/contracts/frameworks";
import { judgeControls } from "@/lib/engine/frameworks/framework";
import { FRAMEWORKS } from "@/lib/engine/frameworks/registry";
import { ruleOfFinding } from "@/lib/engine/finding";
import { layeredVerdict } from "@/lib/engine/layers/attestation";
import { layersOf } from "@/lib/server/attestations/serialise";
import { checksAnswer } from "@/lib/server/checks/answer";
import { authorize, type Context } from "@/lib/server/context";
import { notFound } from "@/lib/server/errors";
import { ruleMeta } from "@/lib/server/findings/rule-meta";
import { answerOf } from "@/lib/server/kept-answers/answer-of";
import { knownUntil } from "@/lib/server/seat";
import { currentView } from "@/lib/server/views/current";
import { headOf } from "@/lib/server/views/head";
import { waivedAt } from "@/lib/server/waivers/waived-at";

/** The snapshot on view as a framework asks: control by control. @throws AppError not-found for an unknown framework */
export async function getFramework(ctx: Context, input: FrameworkQuery): Promise<FrameworkView> {
  authorize(ctx, "findings:read");
  const framework = input.framework ? FRAMEWORKS.find(({ id }) => id === input.framework) : FRAMEWORKS[0];
  if (!framework) throw notFound();
  const view = await currentView(ctx, input);
  const heads = FRAMEWORKS.map(({ id, title, edition }) => ({ id, title, edition }));
  const head = { id: framework.id, title: framework.title, edition: framework.edition };
  if (!view) return { view: null, frameworks: heads, framework: head, counts: countsOf([]), controls: [] };
  const organisationId = ctx.organisation.id;
  const { results } = await answerOf(checksAnswer, organisationId, view.snapshot.id);
  const at = knownUntil(ctx);
  const attestations = await layersOf(ctx, view.source.id);
  const waived = [...(await waivedAt(organisationId, view, at))].map(ruleOfFinding);
  const judged = new Map(
    results.map((result) => [
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
        waived: waived.filter((ruleId) => mine.some((result) => result.ruleId === ruleId)).length,
        rules: mine.map((result) => ({
          ruleId: result.ruleId,
          title: ruleMeta(result.ruleId)?.title[result.verdict === "pass" ? "pass" : "fail"] ?? {
            zh: result.ruleId,
            en: result.ruleId,
          },
          severity: result.severity,
          verdict: result.verdict,
          findings: result.findings,
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
