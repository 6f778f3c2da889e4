import "server-only";
import type { AuditReport } from "@/lib/engine/audit";
import { acceptedText, waiverStateOf } from "@/lib/engine/layers/waiver";
import type { Waiver } from "@/lib/generated/prisma/client";
import { db } from "@/lib/server/db";
import { sha256 } from "@/lib/server/snapshots/pack";

type Scope = { organisationId: string; sourceId: string };
type Results = Pick<AuditReport, "results">;

/** Waivers that nobody had ended by then; whether they held is another question. */
export function waiversAt({ organisationId, sourceId }: Scope, at: number): Promise<Waiver[]> {
  const moment = new Date(at);
  return db().waiver.findMany({
    where: {
      organisationId,
      sourceId,
      createdAt: { lte: moment },
      OR: [{ endedAt: null }, { endedAt: { gt: moment } }],
    },
  });
}

/** The findings under one of the waivers that held at a moment, by id; `now` gives a finding's fingerprint as it is. */
export function holdingOf(
  waivers: readonly Waiver[],
  at: number,
  now: (findingId: string) => string | undefined,
): Set<string> {
  const holding = waivers.filter(
    (waiver) =>
      waiverStateOf({ ...waiver, until: waiver.until.toISOString() }, at, () => now(waiver.findingId)) ===
      "holding",
  );
  return new Set(holding.map(({ findingId }) => findingId));
}

/** As `holdingOf`, on the findings of a report; one that ended later held then. */
export async function waivedIn(scope: Scope, report: Results, at: number): Promise<Set<string>> {
  return holdingIn(await waiversAt(scope, at), report, at);
}

export function holdingIn(waivers: readonly Waiver[], { results }: Results, at: number): Set<string> {
  if (waivers.length === 0) return new Set();
  const found = new Map(results.flatMap(({ findings }) => findings.map((finding) => [finding.id, finding])));
  return holdingOf(waivers, at, (id) => {
    const finding = found.get(id);
    return finding && sha256(acceptedText(finding));
  });
}
