import { Made } from "@/lib/contracts/answers";
import { CreatePackSchedule, PackScheduleList } from "@/lib/contracts/pack-schedules";
import { createPackSchedule } from "@/lib/server/packs/schedules/create";
import { listPackSchedules } from "@/lib/server/packs/schedules/list";
import { route } from "@/lib/server/route";

export const GET = route({
  operation: "listPackSchedules",
  permission: "packs:read",
  response: PackScheduleList,
  run: (ctx) => listPackSchedules(ctx),
});

export const POST = route({
  operation: "createPackSchedule",
  permission: "packs:write",
  body: CreatePackSchedule,
  response: Made,
  run: (ctx, { body }) => createPackSchedule(ctx, body),
});
