import { queryOptions } from "@tanstack/react-query";
import { ChannelList, ChannelProof, HourDetail } from "@/lib/contracts/channels";
import { HourTrace } from "@/lib/contracts/trace";
import type { ViewQuery } from "@/lib/contracts/view";
import { fetchJson } from "./fetcher";

const path = (channelId: string) => `/api/v1/channels/${encodeURIComponent(channelId)}`;

export const channelQueries = {
  list: (view: ViewQuery) =>
    queryOptions({
      queryKey: ["channels", view],
      queryFn: ({ signal }) => fetchJson(ChannelList, "/api/v1/channels", { query: view, signal }),
    }),
  proof: (channelId: string, view: ViewQuery) =>
    queryOptions({
      queryKey: ["channels", channelId, view],
      queryFn: ({ signal }) => fetchJson(ChannelProof, path(channelId), { query: view, signal }),
    }),
  hour: (channelId: string, hour: number, view: ViewQuery) =>
    queryOptions({
      queryKey: ["channels", channelId, "hours", hour, view],
      queryFn: ({ signal }) =>
        fetchJson(HourDetail, `${path(channelId)}/hours/${hour}`, { query: view, signal }),
      staleTime: Infinity,
    }),
  trace: (channelId: string, hour: number, view: ViewQuery) =>
    queryOptions({
      queryKey: ["channels", channelId, "hours", hour, "trace", view],
      queryFn: ({ signal }) =>
        fetchJson(HourTrace, `${path(channelId)}/hours/${hour}/trace`, { query: view, signal }),
      staleTime: Infinity,
    }),
};
