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

type Schemas<P, Q, B> = {
  /** The `[id]` parts of the address. */
  params?: z.ZodType<P>;
  query?: z.ZodType<Q>;
  /** JSON. A route that takes a file leaves it out and reads `request` itself. */
  body?: z.ZodType<B>;
};
type Input<P, Q, B> = { params: P; query: Q; body: B; request: NextRequest };
type Handler = (request: NextRequest, segment: { params: Promise<unknown> }) => Promise<Response>;

/**
 * A route handler: asks who it is and what they may do, parses the input, runs one verb, and answers with JSON, 204
 * for nothing, or the Response that `run` made. Every refusal becomes application/problem+json. Who asks is a session
 * or an API token; a browser sends a token only on purpose, so with one the origin proves nothing and is not asked for.
 */
export function route<P = unknown, Q = unknown, B = unknown>(
  spec: Schemas<P, Q, B> & {
    permission: Permission;
    run: (ctx: Context, input: Input<P, Q, B>) => Promise<unknown>;
  },
): Handler {
  return answer(
    async (request, segment, info) => {
      const ctx = await requireContext(request.headers, info);
      authorize(ctx, spec.permission);
      return spec.run(ctx, await inputOf(spec, request, segment));
    },
    { anyOrigin: (request) => bearerToken(request.headers) !== null },
  );
}

/** A route for people who are not signed in; the verb itself checks the link or token they bring. */
export function publicRoute<P = unknown, Q = unknown, B = unknown>(
  spec: Schemas<P, Q, B> & { run: (input: Input<P, Q, B>, request: RequestInfo) => Promise<unknown> },
): Handler {
  return answer(async (request, segment, info) => spec.run(await inputOf(spec, request, segment), info));
}

/**
 * A route for other systems: the verb checks the key they bring. A key is sent on purpose, never by a browser by itself,
 * so the address a request comes from proves nothing and is not asked for.
 */
export function keyRoute<P = unknown, Q = unknown, B = unknown>(
  spec: Schemas<P, Q, B> & { run: (input: Input<P, Q, B>, request: RequestInfo) => Promise<unknown> },
): Handler {
  return answer(async (request, segment, info) => spec.run(await inputOf(spec, request, segment), info), {
    anyOrigin: () => true,
  });
}

type Work = (
  request: NextRequest,
  segment: { params: Promise<unknown> },
  info: RequestInfo,
) => Promise<unknown>;

function answer(work: Work, { anyOrigin }: { anyOrigin?: (request: NextRequest) => boolean } = {}): Handler {
  const guarded: Work = async (request, ...rest) => {
    if (!["GET", "HEAD"].includes(request.method) && !anyOrigin?.(request))
      requireSameOrigin(request.headers);
    return work(request, ...rest);
  };
  return async (request, segment) => {
    const info = readRequestInfo(request.headers);
    const response = await attempt(guarded, request, segment, info);
    if (!response.headers.has("cache-control")) response.headers.set("cache-control", "no-store");
    response.headers.set("x-request-id", info.requestId);
    return response;
  };
}

async function attempt(work: Work, ...[request, segment, info]: Parameters<Work>): Promise<Response> {
  try {
    const result = await work(request, segment, info);
    if (result instanceof Response) return new Response(result.body, result);
    return result === undefined ? new Response(null, { status: 204 }) : Response.json(result);
  } catch (error) {
    return problemResponse(error, request, info.requestId);
  }
}

async function inputOf<P, Q, B>(
  schemas: Schemas<P, Q, B>,
  request: NextRequest,
  segment: { params: Promise<unknown> },
): Promise<Input<P, Q, B>> {
  return {
    params: readInput(schemas.params, await segment.params),
    query: readInput(schemas.query, readQuery(request.nextUrl.searchParams)),
    body: readInput(schemas.body, schemas.body && (await readBody(request))),
    request,
  };
}
