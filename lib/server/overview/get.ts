import "server-only";
import type { BlockedChannel, Overview, TopFinding } from "@/lib/contracts/overview";
import type { ViewQuery } from "@/lib/contracts/view";
import { findingId } from "@/lib/engine/finding";
import { authorize, type Context } from "@/lib/server/context";
import { ruleMeta } from "@/lib/server/findings/rule-meta";
import { answerOf } from "@/lib/server/kept-answers/answer-of";
import { knownUntil } from "@/lib/server/seat";
import { loadSnapshot } from "@/lib/server/snapshots/load";
import { currentView, type View } from "@/lib/server/views/current";
import { type Explainer, explainerOf } from "@/lib/server/views/explain";
import { headOf } from "@/lib/server/views/head";
import { waivedAt } from "@/lib/server/waivers/waived-at";
import { overviewAnswer, rank } from "./answer";
import { changesSince } from "./changes";

const SHOWN_FINDINGS = 8;

type Answer = ReturnType<typeof overviewAnswer.make>;

/** Can our customers reach us right now, and this week? Null while there is no snapshot. */
export async function getOverview(ctx: Context, input: ViewQuery): Promise<Overview | null> {
  authorize(ctx, "overview:read");
  const view = await currentView(ctx, input);
  if (!view) return null;
  const organisationId = ctx.organisation.id;
  const answer = await answerOf(overviewAnswer, organisationId, view.snapshot.id);
  const causes = answer.blocked.flatMap((channel) => channel.causes);
  const found = causes.filter(({ isFinding }) => isFinding);
  const findings = new Set(found.map(({ ruleId, subject }) => findingId(ruleId, subject)));
  const explainer = await explainerOf({ organisationId, view, findings }, causes);
  const waived = await waivedAt(organisationId, view, knownUntil(ctx));
  return {
    view: headOf(view),
    channels: view.summary.channels,
    blockedNow: blockedNow(view, answer, explainer),
    topFindings: await topFindings(organisationId, view, answer, waived),
    waived: waived.size,
    findings: view.summary.findings,
    coverage: view.summary.coverage,
    changes: view.previous && (await changesSince(organisationId, view.previous, view)),
  };
}

function blockedNow({ summary }: View, { blocked }: Answer, explainer: Explainer): BlockedChannel[] {
  const customers = new Map(summary.channels.map(({ id, customersPerWeek }) => [id, customersPerWeek]));
  return blocked
    .map(({ causes, gaps, ...channel }) => ({
      ...channel,
      customersPerWeek: customers.get(channel.id) ?? null,
      causes: causes.map((cause) => ({ ...explainer.cause(cause), subjects: cause.subjects })),
      gaps,
    }))
    .sort(
      (a, b) =>
        a.verdict.localeCompare(b.verdict) ||
        (b.customersPerWeek ?? 0) - (a.customersPerWeek ?? 0) ||
        a.name.localeCompare(b.name),
    );
}

/** What somebody answers for is quiet. */
async function topFindings(
  organisationId: string,
  view: View,
  { findings, isWhole }: Answer,
  waived: ReadonlySet<string>,
): Promise<TopFinding[]> {
  const areLoud = (some: typeof findings) => some.filter(({ id }) => !waived.has(id));
  const listed = areLoud(findings);
  const loud =
    isWhole || listed.length >= SHOWN_FINDINGS
      ? listed
      : areLoud(rank(await loadSnapshot(organisationId, view.snapshot.id)));
  return loud.slice(0, SHOWN_FINDINGS).map((finding) => ({
    ...finding,
    remediation: ruleMeta(finding.ruleId)?.remediation ?? finding.message,
  }));
}
