import { seal } from "../canonical";
import type { LedgerEntry } from "../ledger";
import type { Probe } from "../sections/evidence";
import { ledgerOf, rowsOf, type Snapshot } from "../snapshot";
import { absent, unreadable, type Value } from "../value";
import type { ProbePurpose } from "./kinds";
import type { StepCode } from "./steps";
import { type ProbeRun, summariseRuns } from "./summarise";

/** A probe and its runs of the last days, oldest first. */
export type ProbedWay = {
  id: string;
  name: string;
  purpose: ProbePurpose;
  host: string;
  runs: ProbeRun[];
};

export const PROBE_PREFIX = "inlet:";
const DAY_MS = 86_400_000;
/** A test older than this says nothing about the moment of the snapshot. */
const TOLD_WITHIN_MS = DAY_MS;

/** The snapshot with what Inlet's own probes saw by then. Rows that the platform or a file brought stay. */
export function withProbes(snapshot: Snapshot, ways: readonly ProbedWay[]): Snapshot {
  const at = Date.parse(snapshot.takenAt);
  const rows = ways.flatMap((way) => rowOf(way, at));
  if (rows.length === 0) return snapshot;
  const known = ledgerOf(snapshot, "probes");
  const ledger: LedgerEntry =
    known.status === "complete" || known.status === "partial"
      ? known
      : { status: "complete", basis: "observed", received: rows.length };
  return seal({
    ...snapshot,
    probes: [...rowsOf(snapshot, "probes"), ...rows],
    ledger: { ...snapshot.ledger, probes: ledger },
  });
}

function rowOf({ id, name, purpose, host, runs }: ProbedWay, at: number): Probe[] {
  const until = runs.filter((run) => Date.parse(run.at) <= at);
  const latest = until.at(-1);
  if (!latest || at - Date.parse(latest.at) > TOLD_WITHIN_MS) return [];
  const today = summariseRuns(until.filter((run) => at - Date.parse(run.at) <= DAY_MS));
  const before = summariseRuns(until.slice(0, -1));
  const failed = latest.steps.find(({ outcome }) => outcome === "failed");
  return [
    {
      id: PROBE_PREFIX + id,
      name,
      target: purpose,
      host,
      checkedAt: latest.at,
      ...reachedOf(latest, failed?.code),
      websocket: websocketOf(latest),
      foreignCertificate: foreignOf(latest),
      adblockListed: unreadable("not-collected"),
      latencyMs: latest.latencyMs ?? unreadable("request-failed"),
      usualLatencyMs: before.usualLatencyMs ?? absent,
      attempts: today.attempts,
      drops: today.drops,
      serverErrors: today.serverErrors,
      limited: today.limited,
    },
  ];
}

type Reached = Pick<Probe, "reachable" | "failedStep">;
const STEP_WORDS = { address: "dns", connect: "connect", tls: "tls", http: "http" } as const;

function reachedOf({ verdict, steps }: ProbeRun, code: StepCode | undefined): Reached {
  // Inlet would not connect: whether the way is open, nobody has seen.
  if (verdict === "refused") return { reachable: unreadable("no-permission"), failedStep: absent };
  const failed = steps.find(({ outcome }) => outcome === "failed");
  // A refused upgrade or a body of another form came from a host that was reached.
  if (!failed || !(failed.step in STEP_WORDS) || (failed.step === "http" && isAnswer(code)))
    return { reachable: true, failedStep: absent };
  return { reachable: false, failedStep: STEP_WORDS[failed.step as keyof typeof STEP_WORDS] };
}

function isAnswer(code: StepCode | undefined): boolean {
  return code === "not-found" || code === "request-refused" || code === "server-failed";
}

function websocketOf({ steps }: ProbeRun): Value<"working" | "refused"> {
  const step = steps.find((one) => one.step === "websocket");
  if (!step) return absent;
  return step.outcome === "passed" ? "working" : "refused";
}

function foreignOf({ steps }: ProbeRun): Value<boolean> {
  const tls = steps.find(({ step }) => step === "tls");
  if (!tls) return absent;
  if (tls.code === "intercepted") return true;
  return tls.outcome === "failed" ? unreadable("request-failed") : false;
}
