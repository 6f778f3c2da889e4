import { queryOptions } from "@tanstack/react-query";
import { ViewList } from "@/lib/contracts/view";
import { fetchJson } from "./fetcher";

export const viewsQuery = queryOptions({
  queryKey: ["views"],
  queryFn: ({ signal }) => fetchJson(ViewList, "/api/v1/views", { signal }),
});
