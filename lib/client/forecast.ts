import { queryOptions } from "@tanstack/react-query";
import { ForecastView } from "@/lib/contracts/forecast";
import type { ViewQuery } from "@/lib/contracts/view";
import { fetchJson } from "./fetcher";

export function forecastQuery(view: ViewQuery) {
  return queryOptions({
    queryKey: ["forecast", view],
    queryFn: ({ signal }) => fetchJson(ForecastView, "/api/v1/forecast", { query: view, signal }),
  });
}
