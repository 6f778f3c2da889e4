import "server-only";
import type { FieldErrors, InvalidParam, ProblemCode, ProblemParams } from "@/lib/contracts/problem";

type Details = {
  /** The input the sentence is about; the form shows it there. */
  field?: string;
  /** Inputs that were refused, one by one. */
  fieldErrors?: FieldErrors;
  /** The same as full paths of the message catalogues, for sentences the verb itself chose. */
  fieldKeys?: FieldErrors;
  /** The part of the request the refused inputs stand in; the body, or the query where there is none, unless told. */
  place?: InvalidParam["in"];
  /** Seconds to wait before asking again; sent as Retry-After. */
  retryAfter?: number;
  cause?: unknown;
};

/**
 * An expected refusal. Verbs throw it; lib/server/route.ts turns it into an answer. `key` names a full path of the
 * message catalogues, such as "members.problems.lastAdministrator".
 */
export class AppError extends Error {
  override name = "AppError";

  constructor(
    readonly code: ProblemCode,
    readonly key: string = `problem.${code}`,
    readonly params: ProblemParams = {},
    readonly details: Details = {},
  ) {
    super(`${code} (${key})`, { cause: details.cause });
  }
}

/** Of a list that cannot go on from there: no cursor of ours, or of another list. */
export function badCursor(cause?: unknown): AppError {
  return new AppError("bad-cursor", undefined, {}, { field: "cursor", place: "query", cause });
}

/** A row of another organisation and a row that never was look alike. */
export function notFound(): AppError {
  return new AppError("not-found");
}
