import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { can, permissionsOf, type Permission, type Role } from "@/lib/access";
import { bearerToken } from "./api-tokens/bearer";
import { findLiveToken } from "./api-tokens/find-live";
import { readSessionId } from "./auth-cookie";
import { AppError } from "./errors";
import { readRequestInfo, type RequestInfo } from "./request-info";
import type { Seat } from "./seat";
import { findLiveSession, whyRefused } from "./session";
import { isSetUp } from "./setup/is-set-up";

/**
 * Who asks, for which organisation, with which rights: the first argument of every verb. It is made from the server's
 * own row of the session or the token on each request, so a changed role, a disabled member, a revoked session or token
 * counts at once.
 */
export type Context = {
  actor: { id: string; name: string; email: string; role: Role };
  organisation: { id: string; name: string; timezone: string };
  permissions: ReadonlySet<Permission>;
  /** What an auditor may see, see seat.ts; null for whoever sees the whole organisation. */
  seat: Seat | null;
  request: RequestInfo;
  /** Null for a request that brings a token. */
  sessionId: string | null;
  /** The API token the member's program brings; its permissions are fewer than the role's. */
  token: { id: string; name: string } | null;
};

/** Whoever reads: a Context, or the server itself with no seat. */
export type Reader = Pick<Context, "organisation" | "seat">;

/** The first line of every verb. */
export function authorize(ctx: Context, permission: Permission): void {
  if (!can(ctx.actor.role, permission)) throw new AppError("forbidden");
  if (!ctx.permissions.has(permission))
    throw new AppError("forbidden", "tokens.problems.scope", { scope: permission });
}

/** The first line of what a token may not do whatever its scopes, such as making a key that outlives it. */
export function authorizeInPerson(ctx: Context, permission: Permission): void {
  authorize(ctx, permission);
  if (ctx.token) throw new AppError("forbidden", "tokens.problems.inPerson");
}

/** The sign-in that asks, where only a sign-in can. @throws AppError "forbidden" for a token */
export function sessionOf(ctx: Context): string {
  if (ctx.sessionId === null) throw new AppError("forbidden", "tokens.problems.inPerson");
  return ctx.sessionId;
}

/**
 * For route handlers. A token that is brought decides alone: a cookie beside it is not even looked at.
 * @throws AppError "unauthenticated"
 */
export async function requireContext(given: Headers, request: RequestInfo): Promise<Context> {
  const secret = bearerToken(given);
  const ctx = secret === null ? await currentContext() : await contextOfToken(secret, request);
  if (!ctx) throw new AppError("unauthenticated");
  return { ...ctx, request };
}

/** For pages and layouts: sends whoever is not signed in to where that can be changed. */
export async function requireMember(): Promise<Context> {
  const ctx = await currentContext();
  if (ctx) return ctx;
  if (!(await isSetUp())) redirect("/setup");
  const path = (await headers()).get("x-inlet-path");
  const sessionId = await readSessionId();
  const error = sessionId && (await whyRefused(sessionId));
  const search = new URLSearchParams({
    ...(path && path !== "/" && { callbackUrl: path }),
    ...(error && { error }),
  });
  redirect(search.size > 0 ? `/sign-in?${search}` : "/sign-in");
}

/** Null when nobody is signed in. One look-up for all parts of a page. */
export const currentContext = cache(async (): Promise<Context | null> => {
  const sessionId = await readSessionId();
  return sessionId ? contextOfSession(sessionId, readRequestInfo(await headers())) : null;
});

export async function contextOfSession(sessionId: string, request: RequestInfo): Promise<Context | null> {
  const session = await findLiveSession(sessionId);
  if (!session) return null;
  return { ...contextOfMember(session.member), seat: session.seat, request, sessionId, token: null };
}

async function contextOfToken(secret: string, request: RequestInfo): Promise<Context> {
  const { id, name, scopes, member, seat } = await findLiveToken(secret, request);
  const ctx = contextOfMember(member);
  const permissions = new Set([...ctx.permissions].filter((one) => scopes.includes(one)));
  return { ...ctx, permissions, seat, request, sessionId: null, token: { id, name } };
}

type MemberRow = Context["actor"] & { organisation: Context["organisation"] };

function contextOfMember({ id, name, email, role, organisation }: MemberRow) {
  return {
    actor: { id, name, email, role },
    organisation: { id: organisation.id, name: organisation.name, timezone: organisation.timezone },
    permissions: permissionsOf(role),
  };
}
