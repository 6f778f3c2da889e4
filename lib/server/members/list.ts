import "server-only";
import type { MemberList } from "@/lib/contracts/members";
import { authorize, type Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { openInvitations, toInvitation } from "@/lib/server/invitations/serialise";
import { seatParts, toSeat } from "@/lib/server/seats/serialise";
import { liveSessions } from "@/lib/server/session";

/** Members by name. Open invitations only for those who may make them. */
export async function listMembers(ctx: Context): Promise<MemberList> {
  authorize(ctx, "members:read");
  const members = await db().member.findMany({
    where: { organisationId: ctx.organisation.id },
    include: {
      _count: { select: { sessions: { where: liveSessions() } } },
      seats: { orderBy: [{ createdAt: "desc" }, { id: "desc" }], include: seatParts },
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  const mayManage = ctx.permissions.has("members:write");
  const invitations = mayManage
    ? await db().invitation.findMany({
        where: { organisationId: ctx.organisation.id, ...openInvitations },
        include: { invitedBy: true },
        orderBy: { createdAt: "desc" },
      })
    : [];
  const known = new Set(members.map(({ email }) => email));
  return {
    members: members.map((member) => ({
      id: member.id,
      name: member.name,
      email: member.email,
      role: member.role,
      hasPassword: member.passwordHash !== null,
      createdAt: member.createdAt.toISOString(),
      lastSignInAt: member.lastSignInAt?.toISOString() ?? null,
      disabledAt: member.disabledAt?.toISOString() ?? null,
      liveSessions: member.disabledAt ? 0 : member._count.sessions,
      seats: mayManage ? member.seats.map((seat) => toSeat(seat, ctx.organisation.timezone)) : [],
    })),
    invitations: invitations.map((invitation) =>
      toInvitation(invitation, known.has(invitation.email) ? "reset" : "join"),
    ),
  };
}
