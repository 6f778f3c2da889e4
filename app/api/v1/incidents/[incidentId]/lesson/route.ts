import { IncidentOnly, SaveLesson } from "@/lib/contracts/lessons";
import { proposeChecks } from "@/lib/server/lessons/propose";
import { saveLesson } from "@/lib/server/lessons/save";
import { route } from "@/lib/server/route";

/** What could have told of it. */
export const GET = route({
  permission: "incidents:read",
  params: IncidentOnly,
  run: (ctx, { params }) => proposeChecks(ctx, params),
});

export const POST = route({
  permission: "incidents:review",
  params: IncidentOnly,
  body: SaveLesson,
  run: (ctx, { params, body }) => saveLesson(ctx, { ...params, ...body }),
});
