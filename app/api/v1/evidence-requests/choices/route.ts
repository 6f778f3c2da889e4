import { listEvidenceChoices } from "@/lib/server/evidence-requests/choices";
import { route } from "@/lib/server/route";

export const GET = route({ permission: "evidence:answer", run: (ctx) => listEvidenceChoices(ctx) });
