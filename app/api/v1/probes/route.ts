import { CreateProbe, CreatedProbe, ProbeList } from "@/lib/contracts/probes";
import { createProbe } from "@/lib/server/probes/create";
import { listProbes } from "@/lib/server/probes/list";
import { route } from "@/lib/server/route";

export const GET = route({
  operation: "listProbes",
  permission: "probes:read",
  response: ProbeList,
  run: (ctx) => listProbes(ctx),
});

export const POST = route({
  operation: "createProbe",
  permission: "probes:write",
  body: CreateProbe,
  response: CreatedProbe,
  run: (ctx, { body }) => createProbe(ctx, body),
});
