import "server-only";
import { VendorCaseView } from "@/lib/contracts/vendor-cases";
import type { Prisma } from "@/lib/generated/prisma/client";
import { dueAt } from "./due";

export const caseParts = {
  reportedBy: { select: { name: true } },
  steps: {
    orderBy: { entry: { sequence: "asc" } },
    include: { entry: { select: { happenedAt: true, text: true, author: { select: { name: true } } } } },
  },
} satisfies Prisma.VendorCaseInclude;

type Row = Prisma.VendorCaseGetPayload<{ include: typeof caseParts }>;

export function toVendorCase(row: Row): VendorCaseView {
  const { id, vendor, ticket, status, revision } = row;
  return VendorCaseView.parse({
    ...{ id, vendor, ticket, status, revision },
    reportedAt: row.reportedAt.toISOString(),
    reportedBy: row.reportedBy.name,
    promisedAt: row.promisedAt?.toISOString() ?? null,
    nextFollowUpAt: row.nextFollowUpAt?.toISOString() ?? null,
    dueAt: dueAt(row)?.toISOString() ?? null,
    steps: row.steps.map((step) => ({
      id: step.id,
      kind: step.kind,
      at: step.entry.happenedAt.toISOString(),
      by: step.entry.author?.name ?? "Inlet",
      text: step.entry.text,
      isLate: step.isLate,
    })),
  });
}
