import { EntryPage, EntryQuery } from "@/lib/contracts/reception-log";
import { listLogEntries } from "@/lib/server/reception-log/list-entries";
import { route } from "@/lib/server/route";

export const GET = route({
  operation: "listLogEntries",
  permission: "reception-log:read",
  query: EntryQuery,
  response: EntryPage,
  run: (ctx, { query }) => listLogEntries(ctx, query),
});
