import { ClockParams, SetClock } from "@/lib/contracts/incidents";
import { setClock } from "@/lib/server/incidents/set-clock";
import { route } from "@/lib/server/route";

export const PUT = route({
  operation: "setClock",
  permission: "incidents:write",
  params: ClockParams,
  body: SetClock,
  run: (ctx, { params, body }) => setClock(ctx, { ...params, ...body }),
});
