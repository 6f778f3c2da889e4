import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import {
  type AuditExportFormat,
  auditActions,
  auditGroups,
  AuditLogPage,
  auditTargets,
  Day,
} from "@/lib/contracts/audit-log";
import { fetchJson } from "./fetcher";

const PATH = "/api/v1/audit-log";

export type AuditLogFilters = {
  q: string;
  actor: string[];
  group: string[];
  action: string[];
  target: string[];
  from: string;
  to: string;
};

/** The filters of the page's address; what cannot be one is left out, on the server and in the browser alike. */
export function readAuditLogFilters(parameters: {
  get(name: string): string | null;
  getAll(name: string): string[];
}): AuditLogFilters {
  const known = (name: string, values: readonly string[]) =>
    parameters.getAll(name).filter((value) => values.includes(value));
  const day = (name: string) => Day.catch("").parse(parameters.get(name));
  return {
    q: parameters.get("q") ?? "",
    actor: parameters.getAll("actor"),
    group: known("group", auditGroups),
    action: known("action", auditActions),
    target: known("target", auditTargets),
    from: day("from"),
    to: day("to"),
  };
}

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
  /** One entry by its number: the newest that is older than the next. Null when there is none. */
  entry: (id: string) =>
    queryOptions({
      queryKey: [...auditLogQueries.all, "entry", id],
      queryFn: async ({ signal }) => {
        if (!/^\d{1,8}$/.test(id)) return null;
        const query = { cursor: String(Number(id) + 1), limit: 1 };
        const { entries } = await fetchJson(AuditLogPage, PATH, { query, signal });
        return entries.find((entry) => entry.id === id) ?? null;
      },
    }),
};

/** Where the entries that the filters leave come down as a file. */
export function auditLogExport(
  filters: AuditLogFilters,
  format: AuditExportFormat,
  language: string,
): string {
  const parameters = new URLSearchParams({ format, language });
  for (const [name, value] of Object.entries(filters))
    for (const one of [value].flat()) if (one) parameters.append(name, one);
  return `${PATH}/export?${parameters.toString()}`;
}
