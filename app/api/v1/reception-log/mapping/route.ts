import { SaveMapping } from "@/lib/contracts/reception-log";
import { saveMapping } from "@/lib/server/reception-log/save-mapping";
import { route } from "@/lib/server/route";

export const PUT = route({
  permission: "reception-log:write",
  body: SaveMapping,
  run: (ctx, { body }) => saveMapping(ctx, body),
});
