import { ScheduleSource, SourceParams } from "@/lib/contracts/sources";
import { route } from "@/lib/server/route";
import { scheduleSource } from "@/lib/server/sources/schedule";

export const PUT = route({
  operation: "scheduleSource",
  permission: "sources:write",
  params: SourceParams,
  body: ScheduleSource,
  run: (ctx, { params, body }) => scheduleSource(ctx, { ...body, ...params }),
});
