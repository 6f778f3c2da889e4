/**
 * What a probe does, step by step, and what each step can say. A step's code is its whole finding: words for people are
 * in the message catalogues, and nothing that the other side wrote is ever part of a result.
 */
export const STEP_CODES = {
  address: ["resolved", "not-found", "refused"],
  connect: ["connected", "port-closed", "timed-out", "reset", "no-route"],
  tls: [
    "trusted",
    "expires-soon",
    "expired",
    "not-yet-valid",
    "other-name",
    "self-signed",
    "unknown-issuer",
    "intercepted",
    "revoked",
    "not-tls",
    "timed-out",
  ],
  http: [
    "success",
    "redirected",
    "credentials-refused",
    "forbidden",
    "not-found",
    "rate-limited",
    "request-refused",
    "server-failed",
    "timed-out",
    "cut",
    "not-http",
  ],
  body: [
    "well-formed",
    "not-checked",
    "empty",
    "other-type",
    "malformed",
    "error-inside",
    "too-large",
    "cut",
  ],
  websocket: ["upgraded", "not-upgraded", "wrong-answer", "timed-out", "cut"],
} as const;

export type Step = keyof typeof STEP_CODES;
export const STEPS = Object.keys(STEP_CODES) as Step[];
export type StepCode = (typeof STEP_CODES)[Step][number];

/** `warned`: it works, and somebody should look. `failed`: nothing after it can work. */
export type Outcome = "passed" | "warned" | "failed";

export type StepResult = {
  step: Step;
  outcome: Outcome;
  code: StepCode;
  /** How long the step took, in whole milliseconds. */
  ms: number;
  /** Measured numbers and closed words, such as a status code or the days a certificate has left. */
  facts: Record<string, string | number>;
};

/** `refused`: Inlet itself would not connect, so nothing is known of the other side. */
export const VERDICTS = ["reachable", "impaired", "unreachable", "refused"] as const;
export type ProbeVerdict = (typeof VERDICTS)[number];

export type ProbeResult = {
  verdict: ProbeVerdict;
  steps: StepResult[];
  /** Time of one round trip: that of the TCP handshake. Null when there was none. */
  latencyMs: number | null;
  totalMs: number;
};

export function verdictOf(steps: readonly StepResult[]): ProbeVerdict {
  if (steps.some(({ step, code }) => step === "address" && code === "refused")) return "refused";
  if (steps.some(({ outcome }) => outcome === "failed")) return "unreachable";
  return steps.some(({ outcome }) => outcome === "warned") ? "impaired" : "reachable";
}
