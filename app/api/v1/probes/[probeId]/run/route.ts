import { ProbeParams } from "@/lib/contracts/probes";
import { runProbeNow } from "@/lib/server/probes/run-now";
import { route } from "@/lib/server/route";

export const POST = route({
  operation: "runProbe",
  permission: "probes:run",
  params: ProbeParams,
  run: (ctx, { params }) => runProbeNow(ctx, params),
});
