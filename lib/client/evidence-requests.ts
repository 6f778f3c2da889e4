import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
} from "@tanstack/react-query";
import { z } from "zod";
import {
  type AnswerRequest,
  type AskForEvidence,
  EvidenceChoices,
  REQUEST_STATUSES,
  RequestDetail,
  type RequestEvidence,
  RequestPage,
} from "@/lib/contracts/evidence-requests";
import { fetchJson } from "./fetcher";
import { incidentHref } from "./incidents";
import { packHref } from "./packs";
import { snapshotHref } from "./snapshots";

const PATH = "/api/v1/evidence-requests";
const pathOf = (id: string) => `${PATH}/${encodeURIComponent(id)}`;
/** Two sides write: what the other one wrote appears without a reload. */
const LIVE_MS = 4_000;

export type RequestFilters = { status: string[]; whose: string };
type Parameters = { get(name: string): string | null; getAll(name: string): string[] };

export function readRequestFilters(parameters: Parameters): RequestFilters {
  return {
    status: parameters
      .getAll("status")
      .filter((one) => (REQUEST_STATUSES as readonly string[]).includes(one)),
    whose: parameters.get("whose") === "mine" ? "mine" : "all",
  };
}

export const requestHref = (id: string) => `/evidence-requests/${encodeURIComponent(id)}`;
export const requestFileHref = (id: string, fileId: string) =>
  `${pathOf(id)}/files/${encodeURIComponent(fileId)}`;

/** The page that shows what an answer points at. */
export function evidenceHref(evidence: RequestEvidence): string {
  switch (evidence.kind) {
    case "pack":
      return packHref(evidence.packId);
    case "snapshot":
      return snapshotHref(evidence.snapshotId);
    case "finding":
      return `/findings/${encodeURIComponent(evidence.findingId)}?source=${encodeURIComponent(evidence.sourceId)}`;
    case "incident":
      return incidentHref(evidence.incidentId);
  }
}

export const requestQueries = {
  all: ["evidence-requests"] as const,
  list: (filters: RequestFilters) =>
    infiniteQueryOptions({
      queryKey: ["evidence-requests", "list", filters],
      queryFn: ({ pageParam, signal }) =>
        fetchJson(RequestPage, PATH, { query: { ...filters, cursor: pageParam }, signal }),
      initialPageParam: "",
      getNextPageParam: (page) => page.nextCursor,
      placeholderData: keepPreviousData,
    }),
  one: (id: string) =>
    queryOptions({
      queryKey: ["evidence-requests", "one", id],
      queryFn: ({ signal }) => fetchJson(RequestDetail, pathOf(id), { signal }),
      refetchInterval: LIVE_MS,
    }),
  choices: () =>
    queryOptions({
      queryKey: ["evidence-requests", "choices"],
      queryFn: ({ signal }) => fetchJson(EvidenceChoices, `${PATH}/choices`, { signal }),
    }),
};

function useRequestChange<Input, Output>(change: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => client.invalidateQueries({ queryKey: requestQueries.all }),
  });
}

export const useAskForEvidence = () =>
  useRequestChange((body: AskForEvidence) => fetchJson(z.object({ id: z.string() }), PATH, { body }));

export const useAnswerRequest = (id: string) =>
  useRequestChange(({ answer, files }: { answer: AnswerRequest; files: readonly File[] }) => {
    const body = new FormData();
    body.set("answer", JSON.stringify(answer));
    for (const file of files) body.append("file", file);
    return fetchJson(z.void(), `${pathOf(id)}/answers`, { body });
  });

export const useAssignRequest = (id: string) =>
  useRequestChange((body: { clientId: string; revision: number; memberId: string }) =>
    fetchJson(z.void(), `${pathOf(id)}/assignee`, { method: "PUT", body }),
  );

export const useSettleRequest = (id: string) =>
  useRequestChange(
    (body: {
      clientId: string;
      revision: number;
      status: "accepted" | "returned" | "withdrawn";
      text: string;
    }) => fetchJson(z.void(), `${pathOf(id)}/status`, { method: "PUT", body }),
  );
