import type { Step, StepResult, ProbeVerdict } from "./steps";

/** One finished run of a probe, as it is kept. */
export type ProbeRun = {
  at: string;
  verdict: ProbeVerdict;
  latencyMs: number | null;
  steps: Pick<StepResult, "step" | "code" | "outcome" | "facts">[];
};

/** What the runs of a stretch of time say together. */
export type ProbeSummary = {
  attempts: number;
  /** Runs that found no connection: nothing answered, or the certificate was not to be trusted. */
  drops: number;
  /** Answers of 500 and above, and answers that never came. */
  serverErrors: number;
  limited: number;
  /** Median round trip, whole milliseconds; null without one. */
  usualLatencyMs: number | null;
};

const CONNECTING: ReadonlySet<Step> = new Set(["connect", "tls"]);

export function summariseRuns(runs: readonly ProbeRun[]): ProbeSummary {
  // What Inlet itself refused says nothing about the way.
  const told = runs.filter(({ verdict }) => verdict !== "refused");
  const ended = (test: (step: ProbeRun["steps"][number]) => boolean) =>
    told.filter(({ steps }) => steps.some(test)).length;
  return {
    attempts: told.length,
    drops: ended(
      ({ step, code, outcome }) =>
        outcome === "failed" && (CONNECTING.has(step) || (step === "address" && code === "not-found")),
    ),
    serverErrors: ended(
      ({ step, code }) =>
        code === "server-failed" || ((step === "http" || step === "websocket") && code === "timed-out"),
    ),
    limited: ended(({ code }) => code === "rate-limited"),
    usualLatencyMs: median(told.flatMap(({ latencyMs }) => latencyMs ?? [])),
  };
}

function median(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}
