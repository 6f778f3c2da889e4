import { EntryParams, WithdrawEntry } from "@/lib/contracts/incident-entries";
import { withdrawEntry } from "@/lib/server/incidents/entries/withdraw";
import { route } from "@/lib/server/route";

export const POST = route({
  permission: "incidents:write",
  params: EntryParams,
  body: WithdrawEntry,
  run: (ctx, { params, body }) => withdrawEntry(ctx, { ...params, ...body }),
});
