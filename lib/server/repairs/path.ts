import "server-only";
import type { RepairPath } from "@/lib/contracts/repairs";
import type { ViewQuery } from "@/lib/contracts/view";
import { pathToGreen } from "@/lib/engine/repairs/path";
import { authorize, type Context } from "@/lib/server/context";
import { loadSnapshot } from "@/lib/server/snapshots/load";
import { oncePerSnapshot } from "@/lib/server/snapshots/once";
import { namesIn } from "@/lib/engine/names-in";
import { currentView } from "@/lib/server/views/current";
import { headOf } from "@/lib/server/views/head";
import { repairView } from "./serialise";

const pathOf = oncePerSnapshot(({ facts, report, takenAt }) =>
  pathToGreen(facts, report.week, Date.parse(takenAt)),
);

/** The first steps of the cheapest chain of repairs, and how many dark hours each leaves. */
export async function findRepairPath(ctx: Context, input: ViewQuery): Promise<RepairPath> {
  authorize(ctx, "channels:read");
  const view = await currentView(ctx, input);
  if (!view) return { view: null, dark: 0, left: 0, steps: [], names: {} };
  const loaded = await loadSnapshot(ctx.organisation.id, view.snapshot.id);
  const { snapshot } = loaded;
  const path = pathOf(loaded);
  const steps = path.steps.map(({ darkLeft, ...step }) => ({ ...repairView(snapshot, step), darkLeft }));
  return { view: headOf(view), dark: path.dark, left: path.left, steps, names: namesIn(snapshot, steps) };
}
