import { queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import { ImportResult } from "@/lib/contracts/imports";
import { isLive, PullView } from "@/lib/contracts/pulls";
import {
  SourceDetail,
  SourceList,
  TestResult,
  type CreateSource,
  type ScheduleSource,
  type TestSource,
  type UpdateSource,
} from "@/lib/contracts/sources";
import { fetchJson } from "./fetcher";

const WHILE_PULLING_MS = 1_000;
const path = (sourceId: string) => `/api/v1/sources/${encodeURIComponent(sourceId)}`;

export const sourceQueries = {
  /** Everything that a pull or an import makes stale hangs below this key or is named in `staleAfterPull`. */
  all: ["sources"] as const,
  list: () =>
    queryOptions({
      queryKey: ["sources", "list"],
      queryFn: ({ signal }) => fetchJson(SourceList, "/api/v1/sources", { signal }),
      refetchInterval: ({ state }) =>
        state.data?.some(({ pull }) => pull && isLive(pull)) ? WHILE_PULLING_MS : false,
    }),
  one: (sourceId: string) =>
    queryOptions({
      queryKey: ["sources", "one", sourceId],
      queryFn: ({ signal }) => fetchJson(SourceDetail, path(sourceId), { signal }),
      refetchInterval: ({ state }) =>
        state.data?.pull && isLive(state.data.pull) ? WHILE_PULLING_MS : false,
    }),
};

export const createSource = (input: CreateSource) =>
  fetchJson(z.object({ id: z.string() }), "/api/v1/sources", { body: input });

export const updateSource = (sourceId: string, input: UpdateSource) =>
  fetchJson(z.undefined(), path(sourceId), { method: "PATCH", body: input });

export const archiveSource = (sourceId: string) =>
  fetchJson(z.undefined(), path(sourceId), { method: "DELETE" });

export const testSource = (input: TestSource) =>
  fetchJson(TestResult, "/api/v1/sources/test", { body: input });

export const scheduleSource = (sourceId: string, input: ScheduleSource) =>
  fetchJson(z.undefined(), `${path(sourceId)}/schedule`, { method: "PUT", body: input });

export const requestPull = (sourceId: string) =>
  fetchJson(PullView, `${path(sourceId)}/pulls`, { method: "POST" });

export const cancelPull = (pullId: string) =>
  fetchJson(z.undefined(), `/api/v1/pulls/${encodeURIComponent(pullId)}/cancel`, { method: "POST" });

export const importSample = () => fetchJson(ImportResult, "/api/v1/sources/sample", { method: "POST" });

export function importFiles(input: { files: readonly File[]; sourceId?: string }) {
  const form = new FormData();
  for (const file of input.files) form.append("file", file);
  if (input.sourceId) form.append("sourceId", input.sourceId);
  return fetchJson(ImportResult, "/api/v1/imports", { body: form });
}
