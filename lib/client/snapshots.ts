import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { Day } from "@/lib/contracts/audit-log";
import {
  type CompareQuery,
  Comparison,
  type DownloadForm,
  SectionRows,
  SnapshotDetail,
  SnapshotPage,
} from "@/lib/contracts/snapshots";
import { fetchJson } from "./fetcher";

const PATH = "/api/v1/snapshots";

export type SnapshotFilters = { source: string[]; changed: string; from: string; to: string };

type Parameters = { get(name: string): string | null; getAll(name: string): string[] };

/** The filters of the page's address, the same on the server and in the browser; what cannot be one is left out. */
export function readSnapshotFilters(parameters: Parameters): SnapshotFilters {
  const day = (name: string) => Day.catch("").parse(parameters.get(name));
  return {
    source: parameters.getAll("source"),
    changed: parameters.get("changed") === "1" ? "1" : "",
    from: day("from"),
    to: day("to"),
  };
}

export const snapshotQueries = {
  list: (filters: SnapshotFilters) =>
    infiniteQueryOptions({
      queryKey: ["snapshots", "list", filters],
      queryFn: ({ pageParam, signal }) =>
        fetchJson(SnapshotPage, PATH, { query: { ...filters, cursor: pageParam }, signal }),
      initialPageParam: "",
      getNextPageParam: (page) => page.nextCursor,
      placeholderData: keepPreviousData,
    }),
  one: (id: string) =>
    queryOptions({
      queryKey: ["snapshots", "one", id],
      queryFn: ({ signal }) => fetchJson(SnapshotDetail, `${PATH}/${encodeURIComponent(id)}`, { signal }),
    }),
  section: (id: string, section: string, q: string) =>
    infiniteQueryOptions({
      queryKey: ["snapshots", "one", id, section, q],
      queryFn: ({ pageParam, signal }) =>
        fetchJson(SectionRows, sectionPath(id, section), { query: { q, cursor: pageParam }, signal }),
      initialPageParam: "",
      getNextPageParam: (page) => page.nextCursor,
      placeholderData: keepPreviousData,
      staleTime: Infinity,
    }),
  /** One row by its key, wherever in its section it stands. No rows: there is none. */
  row: (id: string, section: string, key: string) =>
    queryOptions({
      queryKey: ["snapshots", "one", id, section, "row", key],
      queryFn: ({ signal }) =>
        fetchJson(SectionRows, sectionPath(id, section), { query: { row: key, limit: 1 }, signal }),
      staleTime: Infinity,
    }),
  compare: (pair: CompareQuery) =>
    queryOptions({
      queryKey: ["snapshots", "compare", pair],
      queryFn: ({ signal }) => fetchJson(Comparison, `${PATH}/compare`, { query: pair, signal }),
      staleTime: Infinity,
    }),
};

const sectionPath = (id: string, section: string) =>
  `${PATH}/${encodeURIComponent(id)}/sections/${encodeURIComponent(section)}`;

/** Under the API, for exports. */
export const snapshotPath = (id: string) => `snapshots/${encodeURIComponent(id)}`;

export const snapshotDownload = (id: string, form: DownloadForm) =>
  `${PATH}/${encodeURIComponent(id)}/content?form=${form}`;

/** The page of a snapshot, of one of its sections, or of a row in it. */
export function snapshotHref(id: string, section?: string, row?: string): string {
  const path = ["/snapshots", id, ...(section ? [section] : [])].map((part, at) =>
    at === 0 ? part : encodeURIComponent(part),
  );
  return path.join("/") + (row === undefined ? "" : `?row=${encodeURIComponent(row)}`);
}

export const compareHref = ({ from, to }: CompareQuery) =>
  `/snapshots/compare?from=${encodeURIComponent(from)}&to=${encodeURIComponent(to)}`;
