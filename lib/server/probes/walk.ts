import "server-only";
import type { Probe } from "@/lib/generated/prisma/client";
import { runProbe } from "@/lib/probes/run-probe";
import { ProbeTarget } from "@/lib/probes/target";
import { db } from "@/lib/server/db";
import { probeGuard } from "./guard";

type Walked = Pick<Probe, "id" | "organisationId" | "kind" | "url" | "expects">;

/** Walks a probe's way once and keeps what was seen: nothing of a walk that was broken off. */
export async function walkProbe(probe: Walked, signal?: AbortSignal): Promise<void> {
  const { id: probeId, organisationId, kind, url, expects } = probe;
  const at = new Date();
  const target = ProbeTarget.parse({ kind, url, expects });
  const result = await runProbe(target, { guard: probeGuard(), ...(signal && { signal }) });
  if (signal?.aborted) return;
  await db().probeRun.create({ data: { organisationId, probeId, at, ...result } });
}
