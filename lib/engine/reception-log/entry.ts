/** What became of a message, as far as the log tells. `unknown`: a word nobody has explained, never taken for a receipt. */
export const LOG_STATES = ["sent", "received", "acknowledged", "missed", "failed", "unknown"] as const;
export type LogState = (typeof LOG_STATES)[number];

/** Where a failure comes from, as far as its text tells. */
export const ERROR_CLASSES = [
  "network",
  "server",
  "permission",
  "integration",
  "push",
  "cache",
  "client",
  "other",
] as const;
export type ErrorClass = (typeof ERROR_CLASSES)[number];

/** One line of a reception log. It never holds what a customer wrote. */
export type LogEntry = {
  /** Its line or row in the file. */
  row: number;
  /** ISO 8601. */
  receivedAt: string;
  /** When the platform or the customer sent it; null when the log does not say. */
  sentAt: string | null;
  /** As the log names it. */
  channel: string;
  state: LogState;
  messageId: string | null;
  sequence: number | null;
  agent: string | null;
  error: string | null;
};
