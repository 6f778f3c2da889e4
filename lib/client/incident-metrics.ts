import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { IncidentMetrics, METRIC_PERIODS, type MetricsQuery } from "@/lib/contracts/incident-metrics";
import { fetchJson } from "./fetcher";

const PATH = "/api/v1/incident-metrics";
const DEFAULT_MONTHS = 12;

export function readMetricsQuery(parameters: { get(name: string): string | null }): MetricsQuery {
  const asked = Number(parameters.get("months"));
  return { months: METRIC_PERIODS.find((months) => months === asked) ?? DEFAULT_MONTHS };
}

export const incidentMetricsQuery = (query: MetricsQuery) =>
  queryOptions({
    queryKey: ["incident-metrics", query],
    queryFn: ({ signal }) => fetchJson(IncidentMetrics, PATH, { query, signal }),
    placeholderData: keepPreviousData,
  });
