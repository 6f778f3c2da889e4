import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import {
  AGENT_RECEPTIONS,
  AGENT_SORTS,
  AGENT_STATES,
  AGENT_WORSTS,
  AgentDetail,
  type AgentFacet,
  AgentOverview,
  AgentPage,
} from "@/lib/contracts/agents";
import type { ViewQuery } from "@/lib/contracts/view";
import { fetchJson } from "./fetcher";

const PATH = "/api/v1/agents";

export type AgentFilters = ViewQuery & Record<AgentFacet, string[]> & { q: string; sort: string };

type Parameters = { get(name: string): string | null; getAll(name: string): string[] };

/** The filters of the page's address, the same on the server and in the browser; what cannot be one is left out. */
export function readAgentFilters(parameters: Parameters, view: ViewQuery): AgentFilters {
  const sort = parameters.get("sort") ?? "";
  const isSort = AGENT_SORTS.some((name) => name === sort.replace(/^-/, ""));
  const known = (name: string, values: readonly string[]) =>
    parameters.getAll(name).filter((value) => values.includes(value));
  return {
    ...view,
    q: (parameters.get("q") ?? "").slice(0, 200),
    sort: isSort ? sort : "worst",
    now: known("now", AGENT_RECEPTIONS),
    state: known("state", AGENT_STATES),
    worst: known("worst", AGENT_WORSTS),
    role: parameters.getAll("role"),
    group: parameters.getAll("group"),
  };
}

export const agentQueries = {
  list: (filters: AgentFilters) =>
    infiniteQueryOptions({
      queryKey: ["agents", "list", filters],
      queryFn: ({ pageParam, signal }) =>
        fetchJson(AgentPage, PATH, { query: { ...filters, cursor: pageParam }, signal }),
      initialPageParam: "",
      getNextPageParam: (page) => page.nextCursor,
      placeholderData: keepPreviousData,
    }),
  overview: ({ sort: _, ...filters }: AgentFilters) =>
    queryOptions({
      queryKey: ["agents", "overview", filters],
      queryFn: ({ signal }) => fetchJson(AgentOverview, "/api/v1/agent-overview", { query: filters, signal }),
      placeholderData: keepPreviousData,
    }),
  one: (agentId: string, view: ViewQuery) =>
    queryOptions({
      queryKey: ["agents", "one", agentId, view],
      queryFn: ({ signal }) =>
        fetchJson(AgentDetail, `${PATH}/${encodeURIComponent(agentId)}`, { query: view, signal }),
    }),
};
