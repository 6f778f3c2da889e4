import { EntryParams, EntryView, WithdrawEntry } from "@/lib/contracts/incident-entries";
import { withdrawEntry } from "@/lib/server/incidents/entries/withdraw";
import { route } from "@/lib/server/route";

export const POST = route({
  operation: "withdrawEntry",
  permission: "incidents:write",
  params: EntryParams,
  body: WithdrawEntry,
  response: EntryView,
  run: (ctx, { params, body }) => withdrawEntry(ctx, { ...params, ...body }),
});
