import { ScreenList } from "@/lib/contracts/declared-screens";
import { SourceParams } from "@/lib/contracts/sources";
import { listScreens } from "@/lib/server/declared-screens/list";
import { route } from "@/lib/server/route";

export const GET = route({
  operation: "listScreens",
  permission: "sources:read",
  params: SourceParams,
  response: ScreenList,
  run: (ctx, { params }) => listScreens(ctx, params),
});
