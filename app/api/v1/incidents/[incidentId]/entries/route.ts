import { EntryView, WriteEntry } from "@/lib/contracts/incident-entries";
import { IncidentParams } from "@/lib/contracts/incidents";
import { writeEntry } from "@/lib/server/incidents/entries/write";
import { route } from "@/lib/server/route";

export const POST = route({
  operation: "writeEntry",
  permission: "incidents:write",
  params: IncidentParams,
  body: WriteEntry,
  response: EntryView,
  run: (ctx, { params, body }) => writeEntry(ctx, { ...params, ...body }),
});
