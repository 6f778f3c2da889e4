import "server-only";
import type { HourTrace } from "@/lib/contracts/trace";
import type { ViewQuery } from "@/lib/contracts/view";
import { type Blame, blaming } from "@/lib/engine/blame";
import { authorize, type Context } from "@/lib/server/context";
import { notFound } from "@/lib/server/errors";
import { tellEdit } from "@/lib/engine/draft/tell-edit";
import { loadSnapshot } from "@/lib/server/snapshots/load";
import { namesIn } from "@/lib/engine/names-in";
import { currentView } from "@/lib/server/views/current";
import { darknessOf, type Point } from "./darkness";

type Input = ViewQuery & { channelId: string; hour: number };

/** Longer than most traces take and shorter than a proxy waits. */
const LIMITS = { milliseconds: 20_000, steps: 400 };
const PAGE = 60;
const SHOWN = 50;

/**
 * Since which stored snapshot an hour is dark and by which part of the change before it. Told from the proofs kept with
 * the snapshots, as far as the limits allow; where they end the answer says so. @throws AppError not-found for an hour that is not dark in the snapshot on view
 */
export async function traceHour(ctx: Context, input: Input, limits = LIMITS): Promise<HourTrace> {
  authorize(ctx, "channels:read");
  const organisationId = ctx.organisation.id;
  const view = await currentView(ctx, input);
  if (!view) throw notFound();
  const stop = Date.now() + limits.milliseconds;
  const { looked, isWhole, since, before } = await stretchOf(
    { ...input, organisationId, sourceId: view.source.id },
    view.snapshot.takenAt,
    stop,
  );
  if (!since) throw notFound();
  const found = {
    looked,
    isWhole,
    since: momentOf(since),
    before: before ? momentOf(before) : null,
    changes: 0,
    suspects: [],
    suspectCount: 0,
    isSmallest: true,
    inconclusive: null,
    names: {},
  };
  if (!before) return found;
  const good = await loadSnapshot(organisationId, before.id);
  const bad = await loadSnapshot(organisationId, since.id);
  const { suspects, ...blamed } = await blameWithin(
    blaming(good.snapshot, bad.snapshot, input.channelId, input.hour, Date.parse(bad.takenAt)),
    stop,
    limits.steps,
  );
  const views = suspects.slice(0, SHOWN).map((edit) => tellEdit(good.snapshot, edit));
  const names = { ...namesIn(good.snapshot, views), ...namesIn(bad.snapshot, views) };
  return { ...found, ...blamed, suspects: views, suspectCount: suspects.length, names };
}

type Line = Parameters<typeof darknessOf>[0];

/** The dark stretch that reaches to the newest point, read back page by page. */
async function stretchOf(line: Line, until: Date, stop: number) {
  let looked = 0;
  let since: Point | null = null;
  for (;;) {
    const points = await darknessOf(line, until, { before: since ?? undefined, most: PAGE });
    for (const point of points) {
      looked += 1;
      if (!point.isDark) return { looked, isWhole: true, since, before: point };
      since = point;
    }
    if (points.length < PAGE) return { looked, isWhole: true, since, before: null };
    if (Date.now() > stop) return { looked, isWhole: false, since, before: null };
  }
}

/** Others are served between two steps; the first answer is always waited for. */
async function blameWithin(steps: Iterable<Blame>, stop: number, most: number): Promise<Blame> {
  let known: Blame | undefined;
  let taken = 0;
  for (const step of steps) {
    known = step;
    taken += 1;
    if (taken >= most || Date.now() > stop) break;
    await new Promise(setImmediate);
  }
  if (!known) throw new Error("a trace gives at least one answer");
  return known;
}

const momentOf = ({ id, takenAt }: Point) => ({ snapshotId: id, takenAt: takenAt.toISOString() });
