import "server-only";
import type { HourTrace } from "@/lib/contracts/trace";
import type { ViewQuery } from "@/lib/contracts/view";
import { blame } from "@/lib/engine/blame";
import { authorize, type Context } from "@/lib/server/context";
import { notFound } from "@/lib/server/errors";
import { tellEdit } from "@/lib/engine/draft/tell-edit";
import { loadSnapshot } from "@/lib/server/snapshots/load";
import { namesIn } from "@/lib/engine/names-in";
import { currentView } from "@/lib/server/views/current";
import { darknessOf, type Point } from "./darkness";

type Input = ViewQuery & { channelId: string; hour: number };

/**
 * Since which stored snapshot an hour is dark and by which part of the change before it. Told from the proofs kept with
 * the snapshots. @throws AppError not-found for an hour that is not dark in the snapshot on view
 */
export async function traceHour(ctx: Context, input: Input): Promise<HourTrace> {
  authorize(ctx, "channels:read");
  const organisationId = ctx.organisation.id;
  const view = await currentView(ctx, input);
  if (!view) throw notFound();
  const line = await darknessOf(
    { ...input, organisationId, sourceId: view.source.id },
    view.snapshot.takenAt,
  );
  const lit = line.findIndex(({ isDark }) => !isDark);
  if (line.length === 0 || lit === 0) throw notFound();
  const since = line[(lit < 0 ? line.length : lit) - 1];
  const before = lit < 0 ? null : line[lit];
  if (!since) throw notFound();
  const found = {
    looked: line.length,
    since: momentOf(since),
    before: before ? momentOf(before) : null,
    changes: 0,
    suspects: [],
    inconclusive: null,
    names: {},
  };
  if (!before) return found;
  const good = await loadSnapshot(organisationId, before.id);
  const bad = await loadSnapshot(organisationId, since.id);
  const { changes, suspects, inconclusive } = blame(
    good.snapshot,
    bad.snapshot,
    input.channelId,
    input.hour,
    Date.parse(bad.takenAt),
  );
  const views = suspects.map((edit) => tellEdit(good.snapshot, edit));
  const names = { ...namesIn(good.snapshot, views), ...namesIn(bad.snapshot, views) };
  return { ...found, changes, suspects: views, inconclusive, names };
}

const momentOf = ({ id, takenAt }: Point) => ({ snapshotId: id, takenAt: takenAt.toISOString() });
