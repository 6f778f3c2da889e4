import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import {
  type CompareQuery,
  Comparison,
  SectionRows,
  SnapshotDetail,
  SnapshotPage,
} from "@/lib/contracts/snapshots";
import { fetchJson } from "./fetcher";

const PATH = "/api/v1/snapshots";

export const snapshotQueries = {
  list: (source: string | undefined) =>
    infiniteQueryOptions({
      queryKey: ["snapshots", "list", source ?? null],
      queryFn: ({ pageParam, signal }) =>
        fetchJson(SnapshotPage, PATH, { query: { source, cursor: pageParam }, signal }),
      initialPageParam: "",
      getNextPageParam: (page) => page.nextCursor,
    }),
  one: (id: string) =>
    queryOptions({
      queryKey: ["snapshots", id],
      queryFn: ({ signal }) => fetchJson(SnapshotDetail, `${PATH}/${encodeURIComponent(id)}`, { signal }),
    }),
  section: (id: string, section: string, q: string) =>
    infiniteQueryOptions({
      queryKey: ["snapshots", id, "sections", section, q],
      queryFn: ({ pageParam, signal }) =>
        fetchJson(SectionRows, `${PATH}/${encodeURIComponent(id)}/sections/${section}`, {
          query: { q, offset: pageParam },
          signal,
        }),
      initialPageParam: 0,
      getNextPageParam: (page) => page.nextOffset,
      placeholderData: keepPreviousData,
      staleTime: Infinity,
    }),
  compare: (pair: CompareQuery) =>
    queryOptions({
      queryKey: ["snapshots", "compare", pair],
      queryFn: ({ signal }) => fetchJson(Comparison, `${PATH}/compare`, { query: pair, signal }),
      staleTime: Infinity,
    }),
};

export const snapshotDownload = (id: string) => `${PATH}/${encodeURIComponent(id)}/content`;
