import type { Text } from "@/lib/engine/text";

/** Why a pull or a test could not be done. The list is closed, so that a caller can decide by code. */
export const CONNECTOR_ERROR_CODES = [
  "invalid-settings",
  "address-refused",
  "unreachable",
  "timeout",
  "redirected",
  "unauthorised",
  "forbidden",
  "not-found",
  "rate-limited",
  "server-failed",
  "too-large",
  "bad-answer",
  "database-failed",
  "cancelled",
] as const;
export type ConnectorErrorCode = (typeof CONNECTOR_ERROR_CODES)[number];

/** A failure in words for people: what happened and what to do. Never carries an answer's body or a secret. */
export class ConnectorError extends Error {
  override readonly name = "ConnectorError";

  constructor(
    readonly code: ConnectorErrorCode,
    readonly text: Text,
    readonly remedy: Text,
  ) {
    super(text.en);
  }
}
