import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { can, permissionsOf, type Permission, type Role } from "@/lib/access";
import { readSessionId } from "./auth-cookie";
import { AppError } from "./errors";
import { readRequestInfo, type RequestInfo } from "./request-info";
import { findLiveSession } from "./session";
import { isSetUp } from "./setup/is-set-up";

/**
 * Who asks, for which organisation, with which rights: the first argument of every verb. It is made from the server's
 * own session row on each request, so a changed role, a disabled member or a revoked session counts at once.
 */
export type Context = {
  actor: { id: string; name: string; email: string; role: Role };
  organisation: { id: string; name: string; timezone: string };
  permissions: ReadonlySet<Permission>;
  request: RequestInfo;
  sessionId: string;
};

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
  redirect(path && path !== "/" ? `/sign-in?callbackUrl=${encodeURIComponent(path)}` : "/sign-in");
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
    request,
    sessionId,
  };
}
