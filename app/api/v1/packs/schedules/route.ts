import { CreatePackSchedule } from "@/lib/contracts/pack-schedules";
import { createPackSchedule } from "@/lib/server/packs/schedules/create";
import { listPackSchedules } from "@/lib/server/packs/schedules/list";
import { route } from "@/lib/server/route";

export const GET = route({ permission: "packs:read", run: (ctx) => listPackSchedules(ctx) });

export const POST = route({
  permission: "packs:write",
  body: CreatePackSchedule,
  run: (ctx, { body }) => createPackSchedule(ctx, body),
});
