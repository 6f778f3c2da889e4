import { PackScheduleParams } from "@/lib/contracts/pack-schedules";
import { removePackSchedule } from "@/lib/server/packs/schedules/remove";
import { route } from "@/lib/server/route";

export const DELETE = route({
  operation: "removePackSchedule",
  permission: "packs:write",
  params: PackScheduleParams,
  run: (ctx, { params }) => removePackSchedule(ctx, params),
});
