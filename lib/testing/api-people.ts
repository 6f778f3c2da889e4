import { can, type Role, roles } from "@/lib/access";
import type { FoundRoute } from "@/lib/server/api-document/inventory";
import { db } from "@/lib/server/db";
import { makeContext } from "./context";

export const WHO = ["anonymous", "deactivated", ...roles] as const;
export type Who = (typeof WHO)[number];

/** What somebody's browser brings: the session it holds, or nothing. */
export type Sessions = Record<Who, string | null>;

/** One of each kind in one organisation, signed in; whoever is deactivated was an administrator and still holds a session. */
export async function signInEverybody(organisationId: string): Promise<Sessions> {
  const sessions: Partial<Sessions> = { anonymous: null };
  for (const who of WHO) {
    if (who === "anonymous") continue;
    const ctx = await makeContext(who === "deactivated" ? "administrator" : who, { organisationId });
    if (who === "deactivated")
      await db().member.update({ where: { id: ctx.actor.id }, data: { disabledAt: new Date() } });
    // A session that was just seen is not written again while the test runs.
    const lastSeenAt = new Date(Date.now() + 3_600_000);
    await db().session.update({ where: { id: ctx.sessionId }, data: { lastSeenAt } });
    sessions[who] = ctx.sessionId;
  }
  return sessions as Sessions;
}

/** The status that the table of lib/access.ts says a route refuses somebody with; null where it lets them in. */
export function refusalOf({ spec }: FoundRoute, who: Who): 401 | 403 | null {
  const { access, also } = spec;
  if (access === "public") return null;
  if (access === "key" || who === "anonymous" || who === "deactivated") return 401;
  return can(who satisfies Role, access) && (!also || can(who, also)) ? null : 403;
}
