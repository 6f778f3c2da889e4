import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { can, permissionsOf, type Permission, type Role } from "@/lib/access";
import { readSessionId } from "./auth-cookie";
import { AppError } from "./errors";
import { readRequestInfo, type RequestInfo } from "./request-info";
import type { Seat } from "./seat";
import { findLiveSession, whyRefused } from "./session";
import { isSetUp } from "./setup/is-set-up";

/**
 * Who asks, for which organisation, with which rights: the first argument of every verb. It is made from the server's
 * own session row on each request, so a changed role, a disabled member or a revoked session counts at once.
 */
export type Context = {
  actor: { id: string; name: string; email: string; role: Role };
  organisation: { id: string; name: string; timezone: string };
  permissions: ReadonlySet<Permission>;
  /** What an auditor may see, see seat.ts; null for whoever sees the whole organisation. */
  seat: Seat | null;
  request: RequestInfo;
  sessionId: string;
};

/** Whoever reads: a Context, or the server itself with no seat. */
export type Reader = Pick<Context, "organisation" | "seat">;

/** The first line of every verb. */
export function authorize(ctx: Context, permission: Permission): void {
  if (!can(ctx.actor.role, permission)) throw new AppError("forbidden");
}

/** For route handlers. @throws AppError "unauthenticated" */
export async function requireContext(): Promise<Context> {
  const ctx = await currentContext();
  if (!ctx) throw new AppError("unauthenticated");
  return ctx;
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
  const { id, name, email, role, organisation } = session.member;
  return {
    actor: { id, name, email, role },
    organisation: { id: organisation.id, name: organisation.name, timezone: organisation.timezone },
    permissions: permissionsOf(role),
    seat: session.seat,
    request,
    sessionId,
  };
}
