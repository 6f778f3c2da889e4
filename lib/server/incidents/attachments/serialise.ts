import "server-only";
import type { AttachmentView } from "@/lib/contracts/incident-attachments";
import type { Prisma } from "@/lib/generated/prisma/client";

export const attachmentParts = {
  id: true,
  clientId: true,
  entryId: true,
  name: true,
  mediaType: true,
  size: true,
  hash: true,
  createdAt: true,
  createdBy: { select: { name: true } },
  removedAt: true,
  removedBy: { select: { name: true } },
  removedReason: true,
} satisfies Prisma.IncidentAttachmentSelect;

type Row = Prisma.IncidentAttachmentGetPayload<{ select: typeof attachmentParts }>;

export function toAttachment(row: Row): AttachmentView {
  const { id, clientId, entryId, name, mediaType, size, hash } = row;
  return {
    ...{ id, clientId, entryId, name, mediaType, size, hash },
    by: row.createdBy.name,
    at: row.createdAt.toISOString(),
    removed: row.removedAt && {
      at: row.removedAt.toISOString(),
      by: row.removedBy?.name ?? "",
      reason: row.removedReason ?? "",
    },
  };
}
