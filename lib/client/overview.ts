import { queryOptions } from "@tanstack/react-query";
import { Overview } from "@/lib/contracts/overview";
import type { ViewQuery } from "@/lib/contracts/view";
import { fetchJson } from "./fetcher";

export const overviewQuery = (view: ViewQuery) =>
  queryOptions({
    queryKey: ["overview", view],
    queryFn: ({ signal }) => fetchJson(Overview.nullable(), "/api/v1/overview", { query: view, signal }),
  });
