import { AttestationParams } from "@/lib/contracts/attestations";
import { endAttestation } from "@/lib/server/attestations/end";
import { route } from "@/lib/server/route";

export const DELETE = route({
  operation: "endAttestation",
  permission: "findings:attest",
  params: AttestationParams,
  run: (ctx, { params }) => endAttestation(ctx, params),
});
