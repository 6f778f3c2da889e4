import { RequestFileParams } from "@/lib/contracts/evidence-requests";
import { readRequestFile } from "@/lib/server/evidence-requests/read-file";
import { attachmentResponse } from "@/lib/server/incidents/attachments/response";
import { route } from "@/lib/server/route";

export const GET = route({
  permission: "evidence:read",
  params: RequestFileParams,
  run: async (ctx, { params }) => attachmentResponse(await readRequestFile(ctx, params)),
});
