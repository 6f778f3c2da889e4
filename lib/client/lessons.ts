import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import {
  CheckTrial,
  LESSON_GUARDS,
  LessonChain,
  type LessonGuard,
  LessonList,
  LessonProposal,
  type SaveLesson,
  SimilarIncidents,
} from "@/lib/contracts/lessons";
import type { TryOwnRule } from "@/lib/contracts/own-rules";
import { fetchJson } from "./fetcher";

const LESSONS = "/api/v1/lessons";
const ofIncident = (incidentId: string) => `/api/v1/incidents/${encodeURIComponent(incidentId)}`;

export type LessonFilters = { q: string; guard: LessonGuard[] };

type Parameters = { get(name: string): string | null; getAll(name: string): string[] };

export function readLessonFilters(parameters: Parameters): LessonFilters {
  const guard = parameters.getAll("guard");
  return {
    q: (parameters.get("q") ?? "").slice(0, 200),
    guard: LESSON_GUARDS.filter((known) => guard.includes(known)),
  };
}

export const lessonQueries = {
  all: ["lessons"] as const,
  list: (filters: LessonFilters) =>
    queryOptions({
      queryKey: ["lessons", "list", filters],
      queryFn: ({ signal }) => fetchJson(LessonList, LESSONS, { query: filters, signal }),
      placeholderData: keepPreviousData,
    }),
  one: (lessonId: string) =>
    queryOptions({
      queryKey: ["lessons", "one", lessonId],
      queryFn: ({ signal }) =>
        fetchJson(LessonChain, `${LESSONS}/${encodeURIComponent(lessonId)}`, { signal }),
    }),
  proposal: (incidentId: string) =>
    queryOptions({
      queryKey: ["lessons", "proposal", incidentId],
      queryFn: ({ signal }) => fetchJson(LessonProposal, `${ofIncident(incidentId)}/lesson`, { signal }),
    }),
  similar: (incidentId: string) =>
    queryOptions({
      queryKey: ["lessons", "similar", incidentId],
      queryFn: ({ signal }) => fetchJson(SimilarIncidents, `${ofIncident(incidentId)}/similar`, { signal }),
    }),
};

export const tryCheck = (incidentId: string, condition: TryOwnRule) =>
  fetchJson(CheckTrial, `${ofIncident(incidentId)}/lesson/trial`, { body: condition });

export const saveLesson = (incidentId: string, lesson: SaveLesson) =>
  fetchJson(z.object({ id: z.string() }), `${ofIncident(incidentId)}/lesson`, { body: lesson });
