import "server-only";
import type { Waiver } from "@/lib/contracts/waivers";
import { waiverState } from "@/lib/engine/layers/waiver";
import type { Finding, Prisma } from "@/lib/generated/prisma/client";
import { sha256 } from "@/lib/server/snapshots/pack";
import { acceptedOf } from "./stored-finding";

export const people = {
  owner: { select: { name: true, disabledAt: true } },
  createdBy: { select: { name: true } },
  endedBy: { select: { name: true } },
} satisfies Prisma.WaiverInclude;

type Row = Prisma.WaiverGetPayload<{ include: typeof people }>;

/** A waiver as it stands at a moment, against the finding as it is stored now. */
export function toWaiver(row: Row, finding: Finding, at: number): Waiver {
  const { id, findingId, accepted, until, endedAt } = row;
  const found = finding.status === "resolved" ? [] : [[findingId, acceptedOf(finding)] as const];
  return {
    id,
    findingId,
    state: endedAt
      ? "ended"
      : waiverState({ id, findingId, accepted, until: until.toISOString() }, new Map(found), at, sha256),
    reason: row.reason,
    owner: { name: row.owner.name, isDisabled: row.owner.disabledAt !== null },
    until: until.toISOString(),
    createdAt: row.createdAt.toISOString(),
    createdBy: row.createdBy.name,
    ended: endedAt && { at: endedAt.toISOString(), by: row.endedBy?.name ?? "" },
  };
}
