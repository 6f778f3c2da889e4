import { EvidenceChoices } from "@/lib/contracts/evidence-requests";
import { listEvidenceChoices } from "@/lib/server/evidence-requests/choices";
import { route } from "@/lib/server/route";

export const GET = route({
  operation: "listEvidenceChoices",
  permission: "evidence:answer",
  response: EvidenceChoices,
  run: (ctx) => listEvidenceChoices(ctx),
});
