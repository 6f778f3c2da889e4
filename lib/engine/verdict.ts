export const VERDICTS = ["pass", "fail", "unknown", "not-applicable"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Worst first. `silent`: the message arrives and nobody is told. */
export const SEVERITIES = ["blocker", "degraded", "silent", "info"] as const;
export type Severity = (typeof SEVERITIES)[number];
