import "server-only";
import { LogUnreadable } from "@/lib/connectors/reception-log/log-unreadable";
import { AppError } from "@/lib/server/errors";

const KEYS = {
  empty: "reception-log.problems.empty",
  "old-excel": "reception-log.problems.oldExcel",
  "json-array": "reception-log.problems.jsonArray",
  workbook: "reception-log.problems.workbook",
  "workbook-too-large": "reception-log.problems.workbookTooLarge",
} as const;

/** A file that is no log becomes a refusal that says what to do; anything else stays what it is. */
export function refusalOf(error: unknown): unknown {
  return error instanceof LogUnreadable
    ? new AppError("invalid", KEYS[error.fault], {}, { cause: error })
    : error;
}
