import { queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import { DrillChoices, KitView, type SaveKit, SavedKit, StepView } from "@/lib/contracts/emergency";
import { Declared } from "@/lib/contracts/incidents";
import { fetchJson } from "./fetcher";

const KIT = "/api/v1/emergency-kit";
const WHILE_RUNNING_MS = 5_000;

export const emergencyQueries = {
  all: ["emergency"] as const,
  kit: () =>
    queryOptions({
      queryKey: ["emergency", "kit"],
      queryFn: ({ signal }) => fetchJson(KitView, KIT, { signal }),
      // Several people tick the same list.
      refetchInterval: ({ state }) => (state.data?.running.length ? WHILE_RUNNING_MS : false),
    }),
  drills: () =>
    queryOptions({
      queryKey: ["emergency", "drills"],
      queryFn: ({ signal }) => fetchJson(DrillChoices, "/api/v1/drills", { signal }),
    }),
};

export const saveKit = (input: SaveKit) => fetchJson(SavedKit, KIT, { method: "PUT", body: input });

export const markFallbackTested = (fallbackId: string, receiving: boolean) =>
  fetchJson(SavedKit, `${KIT}/fallbacks/${encodeURIComponent(fallbackId)}/tested`, { body: { receiving } });

export const tickStep = (incidentId: string, stepId: string, done: boolean) =>
  fetchJson(
    StepView,
    `/api/v1/incidents/${encodeURIComponent(incidentId)}/steps/${encodeURIComponent(stepId)}`,
    {
      body: { done },
    },
  );

export const startDrill = (snapshotId: string) =>
  fetchJson(Declared, "/api/v1/drills", { body: { snapshotId } });

/** Ends an exercise: its time is what it took until now. */
export const endDrill = (incidentId: string, revision: number) =>
  fetchJson(
    z.object({ revision: z.number() }),
    `/api/v1/incidents/${encodeURIComponent(incidentId)}/status`,
    {
      method: "PUT",
      body: { status: "recovered", revision, reason: "" },
    },
  );
