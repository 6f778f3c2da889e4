import type { Problem } from "@/lib/contracts/problem";

/** `unreachable`: no answer came. `unexpected`: an answer came that is not what this page was built for. */
export type ClientErrorCode = Problem["code"] | "unreachable" | "unexpected";

/** A refusal as the browser sees it: the server's problem+json, or no usable answer at all. */
export class ClientError extends Error {
  override readonly name = "ClientError";
  readonly code: ClientErrorCode;
  /** HTTP status; 0 when no answer came. */
  readonly status: number;
  readonly title: string;
  /** A sentence in the reader's language, when the server wrote one. */
  readonly detail: string | undefined;
  /** What is wrong with each input, by its path in the request; `Field` shows it under the input. */
  readonly fieldErrors: Readonly<Record<string, string>>;
  readonly requestId: string | undefined;

  constructor(code: ClientErrorCode, status: number, problem?: Problem, cause?: unknown) {
    super(problem?.detail ?? code, { cause });
    this.code = code;
    this.status = status;
    this.title = problem?.title ?? code;
    this.detail = problem?.detail;
    this.fieldErrors = problem?.fieldErrors ?? {};
    this.requestId = problem?.requestId;
  }
}
