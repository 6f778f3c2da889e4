import { queryOptions } from "@tanstack/react-query";
import { RepairList, RepairPath } from "@/lib/contracts/repairs";
import type { ViewQuery } from "@/lib/contracts/view";
import { fetchJson } from "./fetcher";

export const repairQueries = {
  ofHour: (channelId: string, hour: number, view: ViewQuery) =>
    queryOptions({
      queryKey: ["repairs", channelId, hour, view],
      queryFn: ({ signal }) =>
        fetchJson(RepairList, `/api/v1/channels/${encodeURIComponent(channelId)}/hours/${hour}/repairs`, {
          query: view,
          signal,
        }),
      staleTime: Infinity,
    }),
  path: (view: ViewQuery) =>
    queryOptions({
      queryKey: ["repairs", "path", view],
      queryFn: ({ signal }) => fetchJson(RepairPath, "/api/v1/repairs/path", { query: view, signal }),
    }),
};
