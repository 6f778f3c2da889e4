import { Made } from "@/lib/contracts/answers";
import { IncidentOnly, LessonProposal, SaveLesson } from "@/lib/contracts/lessons";
import { proposeChecks } from "@/lib/server/lessons/propose";
import { saveLesson } from "@/lib/server/lessons/save";
import { route } from "@/lib/server/route";

/** What could have told of it. */
export const GET = route({
  operation: "proposeChecks",
  permission: "incidents:read",
  params: IncidentOnly,
  response: LessonProposal,
  run: (ctx, { params }) => proposeChecks(ctx, params),
});

export const POST = route({
  operation: "saveLesson",
  permission: "incidents:review",
  params: IncidentOnly,
  body: SaveLesson,
  response: Made,
  run: (ctx, { params, body }) => saveLesson(ctx, { ...params, ...body }),
});
