import { TryProbe } from "@/lib/contracts/probes";
import { tryProbe } from "@/lib/server/probes/run-now";
import { route } from "@/lib/server/route";

export const POST = route({
  permission: "probes:write",
  body: TryProbe,
  run: (ctx, { body }) => tryProbe(ctx, body),
});
