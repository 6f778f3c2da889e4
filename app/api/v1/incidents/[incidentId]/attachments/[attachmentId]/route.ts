import { AttachmentParams, RemoveAttachment } from "@/lib/contracts/incident-attachments";
import { attachmentResponse } from "@/lib/server/incidents/attachments/response";
import { readAttachment } from "@/lib/server/incidents/attachments/read";
import { removeAttachment } from "@/lib/server/incidents/attachments/remove";
import { route } from "@/lib/server/route";

export const GET = route({
  permission: "incidents:read",
  params: AttachmentParams,
  run: async (ctx, { params }) => attachmentResponse(await readAttachment(ctx, params)),
});

export const DELETE = route({
  permission: "incidents:write",
  params: AttachmentParams,
  body: RemoveAttachment,
  run: (ctx, { params, body }) => removeAttachment(ctx, { ...params, ...body }),
});
