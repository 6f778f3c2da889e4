import "server-only";
import type { FieldErrors, ProblemCode, ProblemParams } from "@/lib/contracts/problem";

type Details = {
  /** The input the sentence is about; the form shows it there. */
  field?: string;
  /** Inputs that were refused, one by one. */
  fieldErrors?: FieldErrors;
  /** The same as full paths of the message catalogues, for sentences the verb itself chose. */
  fieldKeys?: FieldErrors;
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

/** A row of another organisation and a row that never was look alike. */
export function notFound(): AppError {
  return new AppError("not-found");
}
