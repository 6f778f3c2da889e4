import "server-only";
import type { LessonProposal, ProposedCheck, StandingCheck } from "@/lib/contracts/lessons";
import type { EditView } from "@/lib/contracts/repairs";
import { draftChecks } from "@/lib/engine/lessons/draft-checks";
import { namesIn } from "@/lib/engine/names-in";
import { authorize, type Context } from "@/lib/server/context";
import { ruleMeta } from "@/lib/server/findings/rule-meta";
import { driftAround } from "@/lib/server/incidents/drift-around";
import { ownMetas } from "@/lib/server/own-rules/stored";
import { gapOf, incidentSlice, type IncidentSlice, judgedOf } from "./incident-slice";
import { judgeCondition } from "./judge-condition";

/** Each is judged twice in a thread of its own; the changes that matter come first. */
const MOST_DRAFTS = 8;
const MOST_STANDING = 20;

/**
 * Checks that could have told of an incident: conditions drafted from what changed, and rules that failed in it. Each with
 * what it says of the failing and the recovered snapshot. @throws AppError not-found
 */
export async function proposeChecks(ctx: Context, input: { incidentId: string }): Promise<LessonProposal> {
  authorize(ctx, "incidents:read");
  const slice = await incidentSlice(ctx, input.incidentId);
  const { good, failing, recovered, incident } = slice;
  const { id, number, title, channelIds } = incident;
  const drift = failing
    ? await driftAround(ctx.organisation.id, { good, failing, channelIds, dark: null })
    : { changes: [] };
  const drafts = await draftsFrom(slice, drift.changes);
  const told = drafts.map(({ edit }) => edit);
  return {
    incident: { id, number, title },
    failingSnapshotId: failing?.id ?? null,
    recoveredSnapshotId: recovered?.id ?? null,
    drafts,
    standing: standingIn(slice, await ownMetas(ctx.organisation.id)),
    names: failing ? { ...namesIn(failing.snapshot, told) } : {},
  };
}

async function draftsFrom(slice: IncidentSlice, changes: readonly EditView[]): Promise<ProposedCheck[]> {
  const drafts: ProposedCheck[] = [];
  for (const edit of changes)
    for (const draft of draftChecks(edit)) {
      if (drafts.length >= MOST_DRAFTS) return drafts;
      // Two people disabled at once are one thing to look for.
      if (drafts.some(({ section, condition }) => section === draft.section && condition === draft.condition))
        continue;
      drafts.push({ ...draft, edit, ...(await judgeCondition(slice, draft)) });
    }
  return drafts;
}

/** Rules that failed about the incident's channels and had passed before; those that pass again come first. */
function standingIn(
  { good, failing, recovered, incident }: IncidentSlice,
  own: Awaited<ReturnType<typeof ownMetas>>,
): StandingCheck[] {
  if (!failing) return [];
  const hit = new Set(incident.channelIds);
  return failing.report.results
    .filter(({ findings }) => findings.some(({ channels }) => channels.some((channel) => hit.has(channel))))
    .filter(({ ruleId }) => good === null || resultOf(good, ruleId)?.verdict !== "fail")
    .flatMap((result) => {
      const meta = ruleMeta(result.ruleId, own);
      const after = recovered && (resultOf(recovered, result.ruleId) ?? null);
      return meta
        ? [
            {
              ruleId: result.ruleId,
              title: meta.title.fail,
              failing: judgedOf(result),
              recovered: after && judgedOf(after),
              gap: gapOf(result, after),
            },
          ]
        : [];
    })
    .sort((a, b) => Number(a.gap !== null) - Number(b.gap !== null))
    .slice(0, MOST_STANDING);
}

function resultOf({ report }: NonNullable<IncidentSlice["failing"]>, ruleId: string) {
  return report.results.find((result) => result.ruleId === ruleId);
}
