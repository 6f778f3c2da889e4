"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { Answered, Asked, Found, Outcome } from "@/lib/contracts/rehearsal";
import type { DraftEdit } from "@/lib/contracts/what-if";
import { ClientError } from "./client-error";
import { basisAddress } from "./drafts";
import { RehearsalWorker } from "./rehearsal-worker";

type Words = Extract<Asked, { kind: "open" }>["words"];
type Ask = (body: Asked) => Promise<Answered>;

/** A worker that holds one snapshot, as long as the page is about it. `ask` is null until it has been judged once. */
export function useRehearsal(snapshotId: string, words: Words) {
  const [opened, setOpened] = useState<{ id: string; ask: Ask } | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const worker = new RehearsalWorker();
    let isGone = false;
    void worker.ask({ kind: "open", address: basisAddress(snapshotId), words }).then((answer) => {
      if (isGone) return;
      setError(answer.kind === "failed" ? errorOf(answer) : null);
      if (answer.kind === "opened") setOpened({ id: snapshotId, ask: (body) => worker.ask(body) });
    });
    return () => {
      isGone = true;
      worker.close();
    };
  }, [snapshotId, words, attempt]);
  const ask = opened?.id === snapshotId ? opened.ask : null;
  return { ask, error, retry: () => setAttempt((count) => count + 1) };
}

/** What the draft would change; the answer before stays, as a placeholder, until the next one is there. */
export function useOutcome(snapshotId: string, ask: Ask | null, edits: DraftEdit[]) {
  return useQuery({
    queryKey: ["rehearsal", "outcome", snapshotId, edits],
    queryFn: async (): Promise<Outcome> => {
      const answer = await ask?.({ kind: "judge", edits });
      if (answer?.kind === "judged") return answer.outcome;
      throw errorOf(answer);
    },
    enabled: ask !== null && edits.length > 0,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    retry: false,
  });
}

/** Changes that the words find. */
export function useFoundEdits(snapshotId: string, ask: Ask | null, query: string, edits: DraftEdit[]) {
  return useQuery({
    queryKey: ["rehearsal", "found", snapshotId, query, edits],
    queryFn: async (): Promise<Found> => {
      const answer = await ask?.({ kind: "find", query, edits });
      if (answer?.kind === "found") return answer.found;
      throw errorOf(answer);
    },
    enabled: ask !== null && query.trim() !== "",
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    retry: false,
  });
}

/** The worker's words for a failure as the page's own kind of error. */
function errorOf(answer: Answered | undefined): Error {
  if (answer?.kind !== "failed") return new Error("superseded");
  const { status, message } = answer;
  if (status === 403) return new ClientError("forbidden", status);
  if (status === 404) return new ClientError("not-found", status);
  return new ClientError(status === 0 ? "unreachable" : "unexpected", status, undefined, message);
}
