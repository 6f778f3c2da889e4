import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { PackComparison, type ComparePacks } from "@/lib/contracts/pack-comparison";
import { MadePackLink, PackLinkList, type CreatePackLink } from "@/lib/contracts/pack-links";
import { PackScheduleList, type CreatePackSchedule } from "@/lib/contracts/pack-schedules";
import { isLivePack, PackDetail, PackPage, PackRetention, type RequestPack } from "@/lib/contracts/packs";
import { fetchJson } from "./fetcher";

const PATH = "/api/v1/packs";
const WHILE_MAKING_MS = 1_000;
const pathOf = (id: string) => `${PATH}/${encodeURIComponent(id)}`;

export const packHref = (id: string) => `/packs/${encodeURIComponent(id)}`;
export const packFileHref = (id: string) => `${pathOf(id)}/file`;
export const comparePacksHref = ({ from, to }: ComparePacks) =>
  `/packs/compare?from=${encodeURIComponent(from)}&to=${encodeURIComponent(to)}`;

export const packQueries = {
  all: ["packs"] as const,
  list: () =>
    infiniteQueryOptions({
      queryKey: ["packs", "list"],
      queryFn: ({ pageParam, signal }) => fetchJson(PackPage, PATH, { query: { cursor: pageParam }, signal }),
      initialPageParam: "",
      getNextPageParam: (page) => page.nextCursor,
      refetchInterval: ({ state }) =>
        state.data?.pages.some(({ packs }) => packs.some(isLivePack)) ? WHILE_MAKING_MS : false,
    }),
  one: (id: string) =>
    queryOptions({
      queryKey: ["packs", "one", id],
      queryFn: ({ signal }) => fetchJson(PackDetail, pathOf(id), { signal }),
      refetchInterval: ({ state }) => (state.data && isLivePack(state.data) ? WHILE_MAKING_MS : false),
    }),
  links: (id: string) =>
    queryOptions({
      queryKey: ["packs", "links", id],
      queryFn: ({ signal }) => fetchJson(PackLinkList, `${pathOf(id)}/links`, { signal }),
      // Others open them meanwhile.
      staleTime: 0,
    }),
  compare: (pair: ComparePacks) =>
    queryOptions({
      queryKey: ["packs", "compare", pair],
      queryFn: ({ signal }) => fetchJson(PackComparison, `${PATH}/compare`, { query: pair, signal }),
      staleTime: Infinity,
    }),
  schedules: () =>
    queryOptions({
      queryKey: ["packs", "schedules"],
      queryFn: ({ signal }) => fetchJson(PackScheduleList, `${PATH}/schedules`, { signal }),
    }),
  retention: () =>
    queryOptions({
      queryKey: ["packs", "retention"],
      queryFn: ({ signal }) => fetchJson(PackRetention, `${PATH}/retention`, { signal }),
    }),
};

const Made = z.object({ id: z.string() });

/** A change to packs: sent as it is, then everything about packs is read anew, also after a refusal. */
function usePackChange<Input, Output>(change: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => client.invalidateQueries({ queryKey: packQueries.all }),
  });
}

export const useRequestPack = () => usePackChange((body: RequestPack) => fetchJson(Made, PATH, { body }));

export const useCancelPack = (id: string) =>
  usePackChange(() => fetchJson(z.void(), `${pathOf(id)}/cancel`, { method: "POST" }));

export const useHoldPack = (id: string) =>
  usePackChange((reason: string | null) =>
    fetchJson(z.void(), `${pathOf(id)}/hold`, { method: "PUT", body: { reason } }),
  );

export const useSharePack = (id: string) =>
  usePackChange((body: CreatePackLink) => fetchJson(MadePackLink, `${pathOf(id)}/links`, { body }));

export const useRevokePackLink = (id: string) =>
  usePackChange((linkId: string) =>
    fetchJson(z.void(), `${pathOf(id)}/links/${encodeURIComponent(linkId)}`, { method: "DELETE" }),
  );

export const useCreatePackSchedule = () =>
  usePackChange((body: CreatePackSchedule) => fetchJson(Made, `${PATH}/schedules`, { body }));

export const useRemovePackSchedule = () =>
  usePackChange((id: string) =>
    fetchJson(z.void(), `${PATH}/schedules/${encodeURIComponent(id)}`, { method: "DELETE" }),
  );

export const useSetPackRetention = () =>
  usePackChange((body: PackRetention) => fetchJson(z.void(), `${PATH}/retention`, { method: "PUT", body }));
