import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
} from "@tanstack/react-query";
import { z } from "zod";
import { AttachmentView } from "@/lib/contracts/incident-attachments";
import { IncidentContext } from "@/lib/contracts/incident-context";
import type { EntryView } from "@/lib/contracts/incident-entries";
import { INCIDENT_STATUSES } from "@/lib/contracts/incident-status";
import { INCIDENT_CAUSES, INCIDENT_SEVERITIES } from "@/lib/contracts/incident-words";
import {
  IncidentDetail,
  type INCIDENT_FACETS,
  IncidentPage,
  SeveritySuggestion,
} from "@/lib/contracts/incidents";
import { fetchJson } from "./fetcher";

const PATH = "/api/v1/incidents";
/** Several people write at once: what the others wrote appears without a reload. */
const LIVE_MS = 4_000;

export type IncidentFilters = Record<(typeof INCIDENT_FACETS)[number], string[]> & {
  q: string;
  kind: string;
};
type Parameters = { get(name: string): string | null; getAll(name: string): string[] };

/** The filters of the page's address, the same on the server and in the browser; what cannot be one is left out. */
export function readIncidentFilters(parameters: Parameters): IncidentFilters {
  const known = (name: string, values: readonly string[]) =>
    parameters.getAll(name).filter((value) => values.includes(value));
  return {
    kind: parameters.get("kind") === "drill" ? "drill" : "real",
    q: (parameters.get("q") ?? "").slice(0, 200),
    status: known("status", INCIDENT_STATUSES),
    severity: known("severity", INCIDENT_SEVERITIES),
    cause: known("cause", INCIDENT_CAUSES),
    channel: parameters.getAll("channel"),
  };
}

export const incidentHref = (id: string) => `/incidents/${encodeURIComponent(id)}`;
const pathOf = (id: string) => `${PATH}/${encodeURIComponent(id)}`;
const keyOf = (id: string) => ["incidents", "one", id] as const;

export const incidentQueries = {
  list: (filters: IncidentFilters) =>
    infiniteQueryOptions({
      queryKey: ["incidents", "list", filters],
      queryFn: ({ pageParam, signal }) =>
        fetchJson(IncidentPage, PATH, { query: { ...filters, cursor: pageParam }, signal }),
      initialPageParam: "",
      getNextPageParam: (page) => page.nextCursor,
      placeholderData: keepPreviousData,
    }),
  one: (id: string) =>
    queryOptions({
      queryKey: keyOf(id),
      queryFn: ({ signal }) => fetchJson(IncidentDetail, pathOf(id), { signal }),
      refetchInterval: ({ state }) => (state.data?.status === "closed" ? false : LIVE_MS),
    }),
  context: (id: string, channelIds: readonly string[]) =>
    queryOptions({
      queryKey: ["incidents", "context", id, channelIds],
      queryFn: ({ signal }) => fetchJson(IncidentContext.nullable(), `${pathOf(id)}/context`, { signal }),
    }),
  suggestion: (query: { source?: string; channel: string[]; since?: string }) =>
    queryOptions({
      queryKey: ["incidents", "suggestion", query],
      queryFn: ({ signal }) =>
        fetchJson(SeveritySuggestion.nullable(), `${PATH}/suggestion`, { query, signal }),
      enabled: query.channel.length > 0,
      placeholderData: keepPreviousData,
    }),
};

type Act = { path: string; method?: "PUT" | "POST" | "PATCH" | "DELETE"; body: unknown };

/** A change to one incident: sent as it is, then the incident is read anew, also after a refusal. */
export function useIncidentAct(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ path, method = "PUT", body }: Act) =>
      fetchJson(z.unknown(), pathOf(id) + path, { method, body }),
    onSettled: () => client.invalidateQueries({ queryKey: ["incidents"] }),
  });
}

export function useAttach(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ file, clientId }: { file: File; clientId: string }) => {
      const body = new FormData();
      body.set("file", file);
      body.set("clientId", clientId);
      return fetchJson(AttachmentView, `${pathOf(id)}/attachments`, { body });
    },
    onSettled: () => client.invalidateQueries({ queryKey: keyOf(id) }),
  });
}

export const attachmentHref = (id: string, attachmentId: string) =>
  `${pathOf(id)}/attachments/${encodeURIComponent(attachmentId)}`;

/** Entries as a reader meets them: each with the one that corrects or withdraws it, journal entries as they come. */
export type ToldEntry = { entry: EntryView; earlier: EntryView[]; withdrawal: EntryView | null };

export function tellEntries(entries: readonly EntryView[]): ToldEntry[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const earlierOf = ({ replacesId }: EntryView): EntryView[] => {
    const old = replacesId === null ? undefined : byId.get(replacesId);
    return old ? [...earlierOf(old), old] : [];
  };
  return entries
    .filter(({ isWithdrawal, replacedById }) => {
      const next = replacedById === null ? undefined : byId.get(replacedById);
      return !isWithdrawal && (!next || next.isWithdrawal);
    })
    .map((entry) => ({
      entry,
      earlier: earlierOf(entry),
      withdrawal: (entry.replacedById && byId.get(entry.replacedById)) || null,
    }));
}
