import { z } from "zod";

export const MAX_ATTACHMENT_BYTES = 5 * 1024 * 1024;
export const MAX_ATTACHMENTS = 30;

/** What may be attached, by what the content itself says; anything a browser would run is not among it. */
export const ATTACHMENT_TYPES = [
  "image/png",
  "image/jpeg",
  "image/gif",
  "image/webp",
  "application/pdf",
  "application/json",
  "text/plain",
] as const;

export const AttachmentParams = z.object({ incidentId: z.string(), attachmentId: z.string() });

export const RemoveAttachment = z.object({ reason: z.string().trim().min(2).max(1000) });
export type RemoveAttachment = z.infer<typeof RemoveAttachment>;

export const AttachmentView = z.object({
  id: z.string(),
  clientId: z.string(),
  entryId: z.string().nullable(),
  name: z.string(),
  mediaType: z.string(),
  size: z.number().int(),
  hash: z.string(),
  by: z.string(),
  at: z.iso.datetime(),
  removed: z.object({ at: z.iso.datetime(), by: z.string(), reason: z.string() }).nullable(),
});
export type AttachmentView = z.infer<typeof AttachmentView>;
