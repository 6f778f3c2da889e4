import { ViewQuery } from "@/lib/contracts/view";
import { getForecast } from "@/lib/server/forecast/get";
import { route } from "@/lib/server/route";

export const GET = route({
  permission: "forecast:read",
  query: ViewQuery,
  run: (ctx, { query }) => getForecast(ctx, query),
});
