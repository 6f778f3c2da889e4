import { SavedScreen, SaveScreen, ScreenDetail, ScreenParams } from "@/lib/contracts/declared-screens";
import { getScreen } from "@/lib/server/declared-screens/get";
import { saveScreen } from "@/lib/server/declared-screens/save";
import { route } from "@/lib/server/route";

export const GET = route({
  operation: "getScreen",
  permission: "sources:read",
  params: ScreenParams,
  response: ScreenDetail,
  run: (ctx, { params }) => getScreen(ctx, params),
});

export const PUT = route({
  operation: "saveScreen",
  permission: "sources:write",
  params: ScreenParams,
  body: SaveScreen,
  response: SavedScreen,
  run: (ctx, { params, body }) => saveScreen(ctx, { ...body, ...params }),
});
