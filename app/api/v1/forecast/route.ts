import { ForecastView } from "@/lib/contracts/forecast";
import { ViewQuery } from "@/lib/contracts/view";
import { getForecast } from "@/lib/server/forecast/get";
import { route } from "@/lib/server/route";

export const GET = route({
  operation: "getForecast",
  permission: "forecast:read",
  query: ViewQuery,
  response: ForecastView,
  run: (ctx, { query }) => getForecast(ctx, query),
});
