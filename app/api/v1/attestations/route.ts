import { CreateAttestation } from "@/lib/contracts/attestations";
import { ViewQuery } from "@/lib/contracts/view";
import { createAttestation } from "@/lib/server/attestations/create";
import { listAttestations } from "@/lib/server/attestations/list";
import { route } from "@/lib/server/route";

export const GET = route({
  permission: "findings:read",
  query: ViewQuery,
  run: (ctx, { query }) => listAttestations(ctx, query),
});

export const POST = route({
  permission: "findings:attest",
  body: CreateAttestation,
  run: (ctx, { body }) => createAttestation(ctx, body),
});
