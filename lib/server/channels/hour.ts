import "server-only";
import type { HourDetail } from "@/lib/contracts/channels";
import type { ViewQuery } from "@/lib/contracts/view";
import { authorize, type Context } from "@/lib/server/context";
import { notFound } from "@/lib/server/errors";
import { loadSnapshot } from "@/lib/server/snapshots/load";
import { currentView } from "@/lib/server/views/current";
import { explainerOf, findingIds } from "@/lib/server/views/explain";

type Input = ViewQuery & { channelId: string; hour: number };

/** Why one hour of the coming week is what it is. @throws AppError not-found */
export async function explainHour(ctx: Context, input: Input): Promise<HourDetail> {
  authorize(ctx, "channels:read");
  const organisationId = ctx.organisation.id;
  const view = await currentView(ctx, input);
  if (!view) throw notFound();
  const { report } = await loadSnapshot(organisationId, view.snapshot.id);
  const week = report.week.find(({ id }) => id === input.channelId);
  const hour = week?.hours[input.hour];
  if (!week || !hour) throw notFound();
  const names = new Map(week.candidates.map(({ agentId, name }) => [agentId, name]));
  const explainer = await explainerOf({ organisationId, view, findings: findingIds(report) }, hour.causes);
  return {
    hour: hour.hour,
    start: hour.start,
    verdict: hour.verdict,
    intended: hour.intended,
    witnesses: hour.witnesses.map((id) => ({ id, name: names.get(id) ?? id })),
    causes: hour.causes.map((cause) => explainer.cause(cause)),
    gaps: hour.gaps.map((gap) => explainer.gap(gap)),
  };
}
