import { AttachmentView } from "@/lib/contracts/incident-attachments";
import { IncidentParams } from "@/lib/contracts/incidents";
import { attach } from "@/lib/server/incidents/attachments/attach";
import { readFile } from "@/lib/server/incidents/attachments/read-file";
import { route } from "@/lib/server/route";

export const POST = route({
  operation: "attach",
  permission: "incidents:write",
  params: IncidentParams,
  upload: "multipart/form-data",
  response: AttachmentView,
  run: async (ctx, { params, request }) => attach(ctx, { ...params, ...(await readFile(request)) }),
});
