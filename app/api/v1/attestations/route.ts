import { Made } from "@/lib/contracts/answers";
import { AttestationList, CreateAttestation } from "@/lib/contracts/attestations";
import { ViewQuery } from "@/lib/contracts/view";
import { createAttestation } from "@/lib/server/attestations/create";
import { listAttestations } from "@/lib/server/attestations/list";
import { route } from "@/lib/server/route";

export const GET = route({
  operation: "listAttestations",
  permission: "findings:read",
  query: ViewQuery,
  response: AttestationList,
  run: (ctx, { query }) => listAttestations(ctx, query),
});

export const POST = route({
  operation: "createAttestation",
  permission: "findings:attest",
  body: CreateAttestation,
  response: Made,
  run: (ctx, { body }) => createAttestation(ctx, body),
});
