import { queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import type { ViewQuery } from "@/lib/contracts/view";
import { OwnOutcome } from "@/lib/contracts/rehearsal";
import { type DraftEdit, type SaveDraft, SavedDraft, Workbench } from "@/lib/contracts/what-if";
import { fetchJson } from "./fetcher";

const PATH = "/api/v1/drafts";
const MINUTE = 60_000;

export const draftQueries = {
  /** Asked again every minute: a new snapshot makes void what is on the page. */
  workbench: (view: ViewQuery) =>
    queryOptions({
      queryKey: ["drafts", view],
      queryFn: ({ signal }) => fetchJson(Workbench, PATH, { query: view, signal }),
      refetchInterval: MINUTE,
    }),
};

/** Where the worker fetches the snapshot it rehearses on. */
export const basisAddress = (snapshotId: string) =>
  `/api/v1/snapshots/${encodeURIComponent(snapshotId)}/basis`;

/** With an id, that draft is replaced; without one, a new one is kept. */
export function saveDraft(draft: SaveDraft, id?: string): Promise<SavedDraft> {
  if (id === undefined) return fetchJson(SavedDraft, PATH, { body: draft });
  return fetchJson(SavedDraft, `${PATH}/${encodeURIComponent(id)}`, { method: "PUT", body: draft });
}

export function removeDraft(id: string): Promise<void> {
  return fetchJson(z.void(), `${PATH}/${encodeURIComponent(id)}`, { method: "DELETE" });
}

/** What the organisation's own rules say of a draft; only the server runs them. */
export function ownOutcomeQuery(snapshotId: string, edits: DraftEdit[]) {
  return queryOptions({
    queryKey: ["rehearsal", "own", snapshotId, edits],
    queryFn: ({ signal }) =>
      fetchJson(OwnOutcome, "/api/v1/drafts/own-rules", { body: { snapshotId, edits }, signal }),
    enabled: edits.length > 0,
    staleTime: Infinity,
    retry: false,
  });
}
