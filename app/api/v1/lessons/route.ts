import { LessonList, LessonQuery } from "@/lib/contracts/lessons";
import { listLessons } from "@/lib/server/lessons/list";
import { route } from "@/lib/server/route";

export const GET = route({
  operation: "listLessons",
  permission: "incidents:read",
  query: LessonQuery,
  response: LessonList,
  run: (ctx, { query }) => listLessons(ctx, query),
});
