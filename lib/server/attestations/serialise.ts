import "server-only";
import { Attestation as AttestationView } from "@/lib/contracts/attestations";
import type { RuleResult } from "@/lib/engine/evaluate";
import { type Attestation, attestationState } from "@/lib/engine/layers/attestation";
import type { Prisma, Attestation as Stored } from "@/lib/generated/prisma/client";
import type { Reader } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { standingWithinSeat } from "@/lib/server/seat";

export const people = {
  createdBy: { select: { name: true } },
  endedBy: { select: { name: true } },
} satisfies Prisma.AttestationInclude;

type Row = Prisma.AttestationGetPayload<{ include: typeof people }>;

/** The same as the engine lays it over a verdict. */
export function asLayer({ id, ruleId, subjectKind, subjectId, until }: Stored): Attestation {
  const kind = subjectKind as NonNullable<Attestation["subject"]>["kind"];
  return {
    id,
    ruleId,
    subject: subjectKind !== null && subjectId !== null ? { kind, id: subjectId } : null,
    until: until.toISOString(),
  };
}

/** What people attested about a source and nobody withdrew, ready to be laid over its verdicts. */
export async function layersOf(ctx: Reader, sourceId: string): Promise<Attestation[]> {
  const where = { organisationId: ctx.organisation.id, sourceId, ...standingWithinSeat(ctx) };
  const rows = await db().attestation.findMany({ where });
  return rows.map(asLayer);
}

export function toAttestation(row: Row, results: readonly RuleResult[], at: number): AttestationView {
  const { id, ruleId, subjectKind, subjectId, subjectName, endedAt } = row;
  return AttestationView.parse({
    id,
    ruleId,
    subject: subjectKind === null ? null : { kind: subjectKind, id: subjectId, name: subjectName },
    state: endedAt ? "ended" : attestationState(asLayer(row), results, at),
    evidence: row.evidence,
    until: row.until.toISOString(),
    createdAt: row.createdAt.toISOString(),
    createdBy: row.createdBy.name,
    ended: endedAt && { at: endedAt.toISOString(), by: row.endedBy?.name ?? "" },
  });
}
