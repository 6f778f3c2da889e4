import { EntryParams, PinEntry } from "@/lib/contracts/incident-entries";
import { pinEntry } from "@/lib/server/incidents/entries/pin";
import { route } from "@/lib/server/route";

export const PUT = route({
  operation: "pinEntry",
  permission: "incidents:write",
  params: EntryParams,
  body: PinEntry,
  run: (ctx, { params, body }) => pinEntry(ctx, { ...params, ...body }),
});
