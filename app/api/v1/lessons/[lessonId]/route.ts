import { LessonParams } from "@/lib/contracts/lessons";
import { getLesson } from "@/lib/server/lessons/get";
import { route } from "@/lib/server/route";

export const GET = route({
  permission: "incidents:read",
  params: LessonParams,
  run: (ctx, { params }) => getLesson(ctx, params),
});
