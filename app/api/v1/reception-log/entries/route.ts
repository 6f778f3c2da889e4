import { EntryQuery } from "@/lib/contracts/reception-log";
import { listLogEntries } from "@/lib/server/reception-log/list-entries";
import { route } from "@/lib/server/route";

export const GET = route({
  permission: "reception-log:read",
  query: EntryQuery,
  run: (ctx, { query }) => listLogEntries(ctx, query),
});
