import { LessonQuery } from "@/lib/contracts/lessons";
import { listLessons } from "@/lib/server/lessons/list";
import { route } from "@/lib/server/route";

export const GET = route({
  permission: "incidents:read",
  query: LessonQuery,
  run: (ctx, { query }) => listLessons(ctx, query),
});
