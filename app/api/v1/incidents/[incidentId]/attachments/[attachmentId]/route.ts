import { AttachmentParams, RemoveAttachment } from "@/lib/contracts/incident-attachments";
import { file } from "@/lib/server/api-document/file";
import { readAttachment } from "@/lib/server/incidents/attachments/read";
import { removeAttachment } from "@/lib/server/incidents/attachments/remove";
import { attachmentResponse } from "@/lib/server/incidents/attachments/response";
import { route } from "@/lib/server/route";

export const GET = route({
  operation: "readAttachment",
  permission: "incidents:read",
  params: AttachmentParams,
  response: file("application/octet-stream"),
  run: async (ctx, { params }) => attachmentResponse(await readAttachment(ctx, params)),
});

export const DELETE = route({
  operation: "removeAttachment",
  permission: "incidents:write",
  params: AttachmentParams,
  body: RemoveAttachment,
  run: (ctx, { params, body }) => removeAttachment(ctx, { ...params, ...body }),
});
