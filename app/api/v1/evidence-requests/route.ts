import { Made } from "@/lib/contracts/answers";
import { AskForEvidence, RequestPage, RequestQuery } from "@/lib/contracts/evidence-requests";
import { askForEvidence } from "@/lib/server/evidence-requests/ask";
import { listRequests } from "@/lib/server/evidence-requests/list";
import { route } from "@/lib/server/route";

export const GET = route({
  operation: "listEvidenceRequests",
  permission: "evidence:read",
  query: RequestQuery,
  response: RequestPage,
  run: (ctx, { query }) => listRequests(ctx, query),
});

export const POST = route({
  operation: "askForEvidence",
  permission: "evidence:ask",
  body: AskForEvidence,
  response: Made,
  run: (ctx, { body }) => askForEvidence(ctx, body),
});
