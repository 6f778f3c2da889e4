import { LessonChain, LessonParams } from "@/lib/contracts/lessons";
import { getLesson } from "@/lib/server/lessons/get";
import { route } from "@/lib/server/route";

export const GET = route({
  operation: "getLesson",
  permission: "incidents:read",
  params: LessonParams,
  response: LessonChain,
  run: (ctx, { params }) => getLesson(ctx, params),
});
