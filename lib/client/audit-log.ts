import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { AuditLogPage } from "@/lib/contracts/audit-log";
import { fetchJson } from "./fetcher";

const PATH = "/api/v1/audit-log";

/** As they stand in the address; empty text means not filtered. */
export type AuditLogFilters = { actor: string; action: string; target: string; from: string; to: string };

export const auditLogQueries = {
  all: ["audit-log"] as const,
  list: (filters: AuditLogFilters) =>
    infiniteQueryOptions({
      queryKey: [...auditLogQueries.all, "list", filters],
      queryFn: ({ pageParam, signal }) =>
        fetchJson(AuditLogPage, PATH, { query: { ...filters, cursor: pageParam }, signal }),
      initialPageParam: "",
      getNextPageParam: (page) => page.nextCursor,
    }),
  /** One entry by its id: the first that is older than the next id. Null when there is none. */
  entry: (id: string) =>
    queryOptions({
      queryKey: [...auditLogQueries.all, "entry", id],
      queryFn: async ({ signal }) => {
        if (!/^\d{1,17}$/.test(id)) return null;
        const query = { cursor: String(BigInt(id) + 1n), limit: 1 };
        const { entries } = await fetchJson(AuditLogPage, PATH, { query, signal });
        return entries.find((entry) => entry.id === id) ?? null;
      },
    }),
};
