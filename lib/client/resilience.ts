import { queryOptions } from "@tanstack/react-query";
import { ResilienceView } from "@/lib/contracts/resilience";
import type { ViewQuery } from "@/lib/contracts/view";
import { fetchJson } from "./fetcher";

export function resilienceQuery(view: ViewQuery) {
  return queryOptions({
    queryKey: ["resilience", view],
    queryFn: ({ signal }) => fetchJson(ResilienceView, "/api/v1/resilience", { query: view, signal }),
  });
}
