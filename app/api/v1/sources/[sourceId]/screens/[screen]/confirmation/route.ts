import { z } from "zod";
import { ConfirmScreen, ScreenParams } from "@/lib/contracts/declared-screens";
import { confirmScreen } from "@/lib/server/declared-screens/confirm";
import { route } from "@/lib/server/route";

export const POST = route({
  operation: "confirmScreen",
  permission: "sources:write",
  params: ScreenParams,
  body: ConfirmScreen,
  response: z.object({ version: z.number().int() }),
  run: (ctx, { params, body }) => confirmScreen(ctx, { ...body, ...params }),
});
