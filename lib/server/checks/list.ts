import "server-only";
import type { CheckList } from "@/lib/contracts/checks";
import type { ViewQuery } from "@/lib/contracts/view";
import { layersOf } from "@/lib/server/attestations/serialise";
import { authorize, type Context } from "@/lib/server/context";
import { answerOf } from "@/lib/server/kept-answers/answer-of";
import { currentView } from "@/lib/server/views/current";
import { ownMetas } from "@/lib/server/own-rules/stored";
import { knownUntil } from "@/lib/server/seat";
import { headOf } from "@/lib/server/views/head";
import { checksAnswer } from "./answer";
import { checkOf } from "./check-of";

/** What every rule says about the snapshot on view, the unknown and the not applicable ones included. */
export async function listChecks(ctx: Context, input: ViewQuery): Promise<CheckList> {
  authorize(ctx, "findings:read");
  const view = await currentView(ctx, input);
  if (!view)
    return { view: null, coverage: { rules: 0, judged: 0, unknown: 0, notApplicable: 0 }, checks: [] };
  const { coverage, results } = await answerOf(checksAnswer, ctx.organisation.id, view.snapshot.id);
  const layers = await layersOf(ctx, view.source.id);
  const own = await ownMetas(ctx.organisation.id);
  const checks = results.map((result) => checkOf(result, layers, own, knownUntil(ctx)));
  return { view: headOf(view), coverage, checks };
}
