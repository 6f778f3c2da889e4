import { SettingParams, Settings } from "@/lib/contracts/settings";
import { ViewQuery } from "@/lib/contracts/view";
import { route } from "@/lib/server/route";
import { getSettings } from "@/lib/server/settings/get";

export const GET = route({
  operation: "getSettings",
  permission: "settings:read",
  params: SettingParams,
  query: ViewQuery,
  response: Settings.nullable(),
  run: (ctx, { params, query }) => getSettings(ctx, { ...query, ...params }),
});
