import "server-only";
import type { FindingMend } from "@/lib/contracts/findings";
import type { ViewQuery } from "@/lib/contracts/view";
import { tellEdit } from "@/lib/engine/draft/tell-edit";
import { namesIn } from "@/lib/engine/names-in";
import { mendFinding } from "@/lib/engine/repairs/mend-finding";
import { RULES } from "@/lib/engine/rules/registry";
import { authorize, type Context } from "@/lib/server/context";
import { loadSnapshot } from "@/lib/server/snapshots/load";
import { currentView } from "@/lib/server/views/current";
import { findingOf } from "./get";

type Input = ViewQuery & { findingId: string };

/** Tried on the newest snapshot, where the fault has to be mended. @throws AppError not-found */
export async function listMends(ctx: Context, input: Input): Promise<FindingMend> {
  authorize(ctx, "findings:read");
  const { id, ruleId, organisationId, sourceId } = await findingOf(ctx, input);
  const newest = await currentView(ctx, { source: sourceId });
  const none = { edits: [], names: {} };
  if (!newest) return none;
  const { facts, report, snapshot } = await loadSnapshot(organisationId, newest.snapshot.id);
  const rule = RULES.find(({ meta }) => meta.id === ruleId);
  const found = report.results.flatMap(({ findings }) => findings).find((one) => one.id === id);
  const mend = rule && found ? mendFinding(facts, rule, found, Date.parse(report.at)) : null;
  if (!mend) return none;
  const edits = mend.map((edit) => tellEdit(snapshot, edit));
  return { edits, names: namesIn(snapshot, edits) };
}
