import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import {
  ANOMALY_KINDS,
  AnomalyPage,
  type AnomalyKind,
  type AssignChannel,
  CreatedLogKey,
  type CreateLogKey,
  EntryPage,
  LOG_STATES,
  LogImport,
  LogPreview,
  PREVIEW_BYTES,
  ReceptionLogOverview,
  type SaveMapping,
} from "@/lib/contracts/reception-log";
import type { ViewQuery } from "@/lib/contracts/view";
import { fetchJson } from "./fetcher";

const PATH = "/api/v1/reception-log";
const WHILE_LOOKING_MS = 3_000;

type Parameters = { get(name: string): string | null; getAll(name: string): string[] };

export type EntryFilters = ViewQuery & { q: string; state: string[]; channel: string[]; hour: string };

/** The filters of the page's address; what cannot be one is left out. */
export function readEntryFilters(parameters: Parameters, view: ViewQuery): EntryFilters {
  const hour = parameters.get("hour") ?? "";
  return {
    ...view,
    q: (parameters.get("q") ?? "").slice(0, 200),
    state: parameters.getAll("state").filter((state) => LOG_STATES.some((known) => known === state)),
    channel: parameters.getAll("channel"),
    hour: z.iso.datetime().safeParse(hour).success ? hour : "",
  };
}

export function readAnomalyKind(parameters: Pick<Parameters, "get">): AnomalyKind {
  return ANOMALY_KINDS.find((kind) => kind === parameters.get("kind")) ?? "lost";
}

export const receptionLogQueries = {
  all: ["reception-log"] as const,
  overview: (view: ViewQuery) =>
    queryOptions({
      queryKey: ["reception-log", "overview", view],
      queryFn: ({ signal }) => fetchJson(ReceptionLogOverview.nullable(), PATH, { query: view, signal }),
      refetchInterval: ({ state }) =>
        state.data?.analysed === false || state.data?.imports.some(({ status }) => status === "reading")
          ? WHILE_LOOKING_MS
          : false,
    }),
  anomalies: (view: ViewQuery, kind: AnomalyKind) =>
    infiniteQueryOptions({
      queryKey: ["reception-log", "anomalies", view, kind],
      queryFn: ({ pageParam, signal }) =>
        fetchJson(AnomalyPage, `${PATH}/anomalies`, { query: { ...view, kind, cursor: pageParam }, signal }),
      initialPageParam: "",
      getNextPageParam: (page) => page.nextCursor,
    }),
  entries: (filters: EntryFilters) =>
    infiniteQueryOptions({
      queryKey: ["reception-log", "entries", filters],
      queryFn: ({ pageParam, signal }) =>
        fetchJson(EntryPage, `${PATH}/entries`, { query: { ...filters, cursor: pageParam }, signal }),
      initialPageParam: "",
      getNextPageParam: (page) => page.nextCursor,
      placeholderData: keepPreviousData,
    }),
};

/** Looks at the beginning of a file; a workbook has to be sent as a whole. */
export function previewLog(source: string, file: File) {
  const head = /\.xlsx$/i.test(file.name) ? file : file.slice(0, PREVIEW_BYTES);
  return fetchJson(LogPreview, `${PATH}/preview`, { query: { source, name: file.name }, body: head });
}

const Saved = z.object({ signature: z.string() });

/** Settles how the columns are read, then sends the file, which the browser reads from the disk piece by piece. */
export async function importLog(file: File, settled: SaveMapping) {
  const { signature } = await fetchJson(Saved, `${PATH}/mapping`, { method: "PUT", body: settled });
  const query = { source: settled.source, name: file.name, signature };
  return fetchJson(LogImport, `${PATH}/imports`, { query, body: file });
}

export const removeLogImport = (importId: string) =>
  fetchJson(z.undefined(), `${PATH}/imports/${encodeURIComponent(importId)}`, { method: "DELETE" });

export const assignLogChannel = (input: AssignChannel) =>
  fetchJson(z.undefined(), `${PATH}/channels`, { method: "PUT", body: input });

export const createLogKey = (input: CreateLogKey) =>
  fetchJson(CreatedLogKey, `${PATH}/keys`, { body: input });

export const revokeLogKey = (keyId: string) =>
  fetchJson(z.undefined(), `${PATH}/keys/${encodeURIComponent(keyId)}`, { method: "DELETE" });
