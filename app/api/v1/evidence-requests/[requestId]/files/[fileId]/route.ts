import { RequestFileParams } from "@/lib/contracts/evidence-requests";
import { file } from "@/lib/server/api-document/file";
import { readRequestFile } from "@/lib/server/evidence-requests/read-file";
import { attachmentResponse } from "@/lib/server/incidents/attachments/response";
import { route } from "@/lib/server/route";

export const GET = route({
  operation: "readEvidenceFile",
  permission: "evidence:read",
  params: RequestFileParams,
  response: file("application/octet-stream"),
  run: async (ctx, { params }) => attachmentResponse(await readRequestFile(ctx, params)),
});
