import "server-only";
import type { ProbeRunView, TryProbe } from "@/lib/contracts/probes";
import { runProbe } from "@/lib/probes/run-probe";
import { authorize, type Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { getProbeInOrganisation } from "./get-in-organisation";
import { checkTarget, probeGuard } from "./guard";
import { walkProbe } from "./walk";

/** Walks a probe's way now, beside its schedule. */
export async function runProbeNow(ctx: Context, input: { probeId: string }): Promise<void> {
  authorize(ctx, "probes:run");
  await walkProbe(await getProbeInOrganisation(db(), ctx, input.probeId));
}

/** Walks a way nobody keeps, to see whether it is worth keeping. @throws AppError invalid */
export async function tryProbe(ctx: Context, input: TryProbe): Promise<ProbeRunView> {
  authorize(ctx, "probes:write");
  checkTarget(input);
  const at = new Date().toISOString();
  return { at, ...(await runProbe(input, { guard: probeGuard() })) };
}
