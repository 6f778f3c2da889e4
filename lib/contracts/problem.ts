import { z } from "zod";

/** The refusals there are, with their HTTP status. "internal" is a fault of ours and never thrown on purpose. */
export const problemStatus = {
  "bad-cursor": 400,
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  "not-found": 404,
  "method-not-allowed": 405,
  conflict: 409,
  "too-many-requests": 429,
  unavailable: 503,
  internal: 500,
} as const;

export type ProblemCode = Exclude<keyof typeof problemStatus, "internal">;

export const ProblemParams = z.record(z.string(), z.union([z.string(), z.number()]));
export type ProblemParams = z.infer<typeof ProblemParams>;

/** Refused inputs: where each stands in the request ("email", "rows.3.name") and what was expected, in words. */
export const FieldErrors = z.record(z.string(), z.string());
export type FieldErrors = z.infer<typeof FieldErrors>;

/** A refused input of a request, for programs. */
export const InvalidParam = z.object({
  in: z.enum(["path", "query", "body"]),
  /** As the parameter is called; in a body, the path with dots. */
  name: z.string(),
  /** JSON Pointer into the body (RFC 6901). */
  pointer: z.string().optional(),
  reason: z.string(),
});
export type InvalidParam = z.infer<typeof InvalidParam>;

/** The same on every installation, and an address on each: what a code means is written there. */
export function problemType(code: keyof typeof problemStatus): string {
  return `/api-docs#problem-${code}`;
}

/** The body of every answer that is not a success: application/problem+json (RFC 9457). */
export const Problem = z.object({
  /** One per code; see problemType. */
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.enum(Object.keys(problemStatus) as [keyof typeof problemStatus]),
  /** A sentence for the reader, in the reader's language. */
  detail: z.string(),
  /** Names the sentence, whatever the language. */
  key: z.string(),
  params: ProblemParams,
  /** Finds the line of the server's log. */
  requestId: z.string(),
  fieldErrors: FieldErrors,
  invalidParams: z.array(InvalidParam),
});
export type Problem = z.infer<typeof Problem>;
