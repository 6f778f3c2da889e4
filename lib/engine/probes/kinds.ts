/** How a way to the platform is probed. */
export const PROBE_KINDS = ["http", "websocket", "tcp"] as const;
export type ProbeKind = (typeof PROBE_KINDS)[number];

/** What an answer's body has to be. */
export const EXPECTED_BODIES = ["any", "json", "xml", "html"] as const;
export type ExpectedBody = (typeof EXPECTED_BODIES)[number];

/** What the probed address is there for. */
export const PROBE_PURPOSES = ["api", "workbench", "widget", "socket"] as const;
export type ProbePurpose = (typeof PROBE_PURPOSES)[number];
