import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import {
  type FINDING_FACETS,
  FINDING_GROUPS,
  FINDING_SEVERITIES,
  FINDING_SORTS,
  FINDING_STATUSES,
  FINDING_WAIVERS,
  FindingDetail,
  type FindingGrouping,
  FindingGroups,
  FindingMend,
  FindingOverview,
  FindingPage,
} from "@/lib/contracts/findings";
import type { ViewQuery } from "@/lib/contracts/view";
import { fetchJson } from "./fetcher";

const PATH = "/api/v1/findings";

export type FindingFilters = ViewQuery &
  Record<(typeof FINDING_FACETS)[number], string[]> & { q: string; subject: string; sort: string };

/** How the list of the page's address is put together; empty for one row a finding. */
export function readGrouping(parameters: Pick<Parameters, "get">): FindingGrouping | "" {
  return FINDING_GROUPS.find((by) => by === parameters.get("group")) ?? "";
}

type Parameters = { get(name: string): string | null; getAll(name: string): string[] };

/** The filters of the page's address, the same on the server and in the browser; what cannot be one is left out. */
export function readFindingFilters(parameters: Parameters, view: ViewQuery): FindingFilters {
  const sort = parameters.get("sort") ?? "";
  const isSort = FINDING_SORTS.some((name) => name === sort.replace(/^-/, ""));
  const known = (name: string, values: readonly string[]) =>
    parameters.getAll(name).filter((value) => values.includes(value));
  return {
    ...view,
    q: (parameters.get("q") ?? "").slice(0, 200),
    subject: parameters.get("subject") ?? "",
    sort: isSort ? sort : "severity",
    status: known("status", FINDING_STATUSES),
    severity: known("severity", FINDING_SEVERITIES),
    waiver: known("waiver", FINDING_WAIVERS),
    family: parameters.getAll("family"),
    rule: parameters.getAll("rule"),
    kind: parameters.getAll("kind"),
    channel: parameters.getAll("channel"),
  };
}

export const findingQueries = {
  list: (filters: FindingFilters) =>
    infiniteQueryOptions({
      queryKey: ["findings", "list", filters],
      queryFn: ({ pageParam, signal }) =>
        fetchJson(FindingPage, PATH, { query: { ...filters, cursor: pageParam }, signal }),
      initialPageParam: "",
      getNextPageParam: (page) => page.nextCursor,
      placeholderData: keepPreviousData,
    }),
  overview: ({ sort: _, ...filters }: FindingFilters) =>
    queryOptions({
      queryKey: ["findings", "overview", filters],
      queryFn: ({ signal }) => fetchJson(FindingOverview, `${PATH}/overview`, { query: filters, signal }),
      placeholderData: keepPreviousData,
    }),
  groups: ({ sort: _, ...filters }: FindingFilters, by: FindingGrouping) =>
    queryOptions({
      queryKey: ["findings", "groups", by, filters],
      queryFn: ({ signal }) =>
        fetchJson(FindingGroups, `${PATH}/groups`, { query: { ...filters, by }, signal }),
      placeholderData: keepPreviousData,
    }),
  one: (id: string, view: ViewQuery) =>
    queryOptions({
      queryKey: ["findings", "one", id, view],
      queryFn: ({ signal }) =>
        fetchJson(FindingDetail, `${PATH}/${encodeURIComponent(id)}`, { query: view, signal }),
    }),
  mend: (id: string, view: ViewQuery) =>
    queryOptions({
      queryKey: ["findings", "mend", id, view],
      queryFn: ({ signal }) =>
        fetchJson(FindingMend, `${PATH}/${encodeURIComponent(id)}/mend`, { query: view, signal }),
    }),
};
