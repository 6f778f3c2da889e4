import { ProbeRunView, TryProbe } from "@/lib/contracts/probes";
import { tryProbe } from "@/lib/server/probes/run-now";
import { route } from "@/lib/server/route";

export const POST = route({
  operation: "tryProbe",
  permission: "probes:write",
  body: TryProbe,
  response: ProbeRunView,
  run: (ctx, { body }) => tryProbe(ctx, body),
});
