import "server-only";
import type { NextRequest } from "next/server";
import type { z } from "zod";
import type { Permission } from "@/lib/access";
import { bearerToken } from "./api-tokens/bearer";
import { authorize, requireContext, type Context } from "./context";
import { problemResponse } from "./problem-response";
import { readBody, readInput, readQuery } from "./request-input";
import { readRequestInfo, type RequestInfo } from "./request-info";
import { requireSameOrigin } from "./same-origin";

type Schemas<P, Q, B, R> = {
  /** Its name in the API document, "listFindings"; a route without one is listed in api-document/internal-routes.ts. */
  operation?: string;
  /** The `[id]` parts of the address. */
  params?: z.ZodType<P>;
  query?: z.ZodType<Q>;
  /** JSON. A route that takes a file leaves it out and reads `request` itself. */
  body?: z.ZodType<B>;
  /** The media type of that file, for the API document. */
  upload?: string;
  /** JSON that a form carries beside its files, by the name of the field; the verb reads it. */
  fields?: Record<string, z.ZodType>;
  /** The verb itself takes out of its texts what no database keeps, as other systems send anything. */
  takesAnyText?: boolean;
  /** What the verb reads from the query by itself, for the API document. */
  filters?: z.ZodType;
  /** What the verb asks for by itself besides the permission of the route, for the API document and tests. */
  also?: Permission;
  /** What `run` answers with; `file()` for a file, left out for nothing. Judged by tests, not on every request. */
  response?: z.ZodType<R>;
};
type Input<P, Q, B> = { params: P; query: Q; body: B; request: NextRequest };

/** What a route was made of, for the API document and for tests over all routes. */
export type RouteSpec = Schemas<unknown, unknown, unknown, unknown> & {
  access: Permission | "public" | "key";
};
export type Handler = {
  (request: NextRequest, segment: { params: Promise<unknown> }): Promise<Response>;
  spec: RouteSpec;
};

/**
 * A route handler: asks who it is and what they may do, parses the input, runs one verb, and answers with JSON, 204
 * for nothing, or the Response that `run` made. Every refusal becomes application/problem+json. Who asks is a session
 * or an API token; a browser sends a token only on purpose, so with one the origin proves nothing and is not asked for.
 */
export function route<P = unknown, Q = unknown, B = unknown, R = unknown>(
  spec: Schemas<P, Q, B, R> & {
    permission: Permission;
    run: (ctx: Context, input: Input<P, Q, B>) => Promise<NoInfer<R>>;
  },
): Handler {
  return answer(
    { ...spec, access: spec.permission },
    async (request, segment, info) => {
      const ctx = await requireContext(request.headers, info);
      authorize(ctx, spec.permission);
      return spec.run(ctx, await inputOf(spec, request, segment));
    },
    { anyOrigin: (request) => bearerToken(request.headers) !== null },
  );
}

type Open<P, Q, B, R> = Schemas<P, Q, B, R> & {
  run: (input: Input<P, Q, B>, request: RequestInfo) => Promise<NoInfer<R>>;
};

/** A route for people who are not signed in; the verb itself checks the link or token they bring. */
export function publicRoute<P = unknown, Q = unknown, B = unknown, R = unknown>(
  spec: Open<P, Q, B, R>,
): Handler {
  return answer({ ...spec, access: "public" }, async (request, segment, info) =>
    spec.run(await inputOf(spec, request, segment), info),
  );
}

/**
 * A route for other systems: the verb checks the key they bring. A key is sent on purpose, never by a browser by itself,
 * so the address a request comes from proves nothing and is not asked for.
 */
export function keyRoute<P = unknown, Q = unknown, B = unknown, R = unknown>(
  spec: Open<P, Q, B, R>,
): Handler {
  return answer(
    { ...spec, access: "key" },
    async (request, segment, info) => spec.run(await inputOf(spec, request, segment), info),
    { anyOrigin: () => true },
  );
}

type Work = (
  request: NextRequest,
  segment: { params: Promise<unknown> },
  info: RequestInfo,
) => Promise<unknown>;

function answer(
  spec: RouteSpec,
  work: Work,
  { anyOrigin }: { anyOrigin?: (request: NextRequest) => boolean } = {},
): Handler {
  const guarded: Work = async (request, ...rest) => {
    if (!["GET", "HEAD"].includes(request.method) && !anyOrigin?.(request))
      requireSameOrigin(request.headers);
    return work(request, ...rest);
  };
  const handler = async (request: NextRequest, segment: { params: Promise<unknown> }) => {
    const info = readRequestInfo(request.headers);
    const response = await attempt(guarded, request, segment, info);
    if (!response.headers.has("cache-control")) response.headers.set("cache-control", "no-store");
    response.headers.set("x-request-id", info.requestId);
    return response;
  };
  return Object.assign(handler, { spec });
}

async function attempt(work: Work, ...[request, segment, info]: Parameters<Work>): Promise<Response> {
  try {
    const result = await work(request, segment, info);
    if (result instanceof Response) return new Response(result.body, result);
    return result === undefined
      ? new Response(null, { status: 204 })
      : Response.json(result, paging(result, request));
  } catch (error) {
    return problemResponse(error, request, info.requestId);
  }
}

/** RFC 8288: where a list goes on, also for those who do not read the body. */
function paging(result: unknown, { nextUrl }: NextRequest): ResponseInit {
  const cursor = typeof result === "object" && result !== null && "nextCursor" in result && result.nextCursor;
  if (typeof cursor !== "string") return {};
  const next = new URLSearchParams(nextUrl.searchParams);
  next.set("cursor", cursor);
  return { headers: { link: `<${nextUrl.pathname}?${next}>; rel="next"` } };
}

async function inputOf<P, Q, B, R>(
  schemas: Schemas<P, Q, B, R>,
  request: NextRequest,
  segment: { params: Promise<unknown> },
): Promise<Input<P, Q, B>> {
  return {
    params: readInput("path", schemas.params, await segment.params),
    query: readInput("query", schemas.query, readQuery(request.nextUrl.searchParams)),
    body: readInput("body", schemas.body, schemas.body && (await readBody(request)), schemas.takesAnyText),
    request,
  };
}
