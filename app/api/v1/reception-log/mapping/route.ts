import { SavedMapping } from "@/lib/contracts/answers";
import { SaveMapping } from "@/lib/contracts/reception-log";
import { saveMapping } from "@/lib/server/reception-log/save-mapping";
import { route } from "@/lib/server/route";

export const PUT = route({
  operation: "saveMapping",
  permission: "reception-log:write",
  body: SaveMapping,
  response: SavedMapping,
  run: (ctx, { body }) => saveMapping(ctx, body),
});
