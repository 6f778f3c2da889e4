import { Problem } from "@/lib/contracts/problem";
import { ClientError } from "./client-error";

/** Any zod schema; an answer is parsed before a component sees it. */
type Schema<T> = { parse(value: unknown): T };

type QueryValue = string | number | boolean | null | undefined | readonly string[];

export type FetchOptions = {
  method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Sent as JSON; `FormData` and files are sent as they are. Its presence makes the method POST unless told otherwise. */
  body?: unknown;
  /** Appended to the address; empty values are left out, lists repeat the key. */
  query?: Record<string, QueryValue>;
  signal?: AbortSignal;
  headers?: Record<string, string>;
};

/**
 * Asks our own HTTP API and returns the parsed answer; `z.void()` or `z.undefined()` for an answer without a body.
 * @throws {ClientError} on a refusal, on no answer, and on an answer of another shape. An aborted request keeps its AbortError.
 */
export async function fetchJson<T>(schema: Schema<T>, path: string, options: FetchOptions = {}): Promise<T> {
  const response = await send(path, options);
  if (!response.ok) throw await refusal(response);
  try {
    return schema.parse(response.status === 204 ? undefined : await response.json());
  } catch (cause) {
    options.signal?.throwIfAborted();
    throw new ClientError("unexpected", response.status, undefined, cause);
  }
}

/** An answer that is read while it comes. @throws {ClientError} on a refusal and on no answer */
export async function openStream(path: string, options: FetchOptions): Promise<Response> {
  const response = await send(path, options);
  if (!response.ok) throw await refusal(response);
  return response;
}

async function send(path: string, { method, body, query, signal, headers }: FetchOptions): Promise<Response> {
  const isReady = body instanceof FormData || body instanceof Blob;
  try {
    return await fetch(withQuery(path, query), {
      method: method ?? (body === undefined ? "GET" : "POST"),
      headers: {
        accept: "application/json",
        ...(body !== undefined && !isReady ? { "content-type": "application/json" } : {}),
        ...headers,
      },
      body: isReady ? body : body === undefined ? undefined : JSON.stringify(body),
      signal: signal ?? null,
    });
  } catch (cause) {
    signal?.throwIfAborted();
    throw new ClientError("unreachable", 0, undefined, cause);
  }
}

async function refusal(response: Response): Promise<ClientError> {
  const problem = Problem.safeParse(await response.json().catch(() => undefined));
  return problem.success
    ? new ClientError(problem.data.code, response.status, problem.data)
    : new ClientError("unexpected", response.status, undefined, problem.error);
}

function withQuery(path: string, query: FetchOptions["query"] = {}): string {
  const parameters = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    const values = Array.isArray(value) ? value : [value];
    for (const one of values) if (one != null && one !== "") parameters.append(key, String(one));
  }
  const text = parameters.toString();
  return text ? `${path}?${text}` : path;
}
