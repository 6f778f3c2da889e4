import "server-only";
import type { CreatedInvitation, CreateInvitation } from "@/lib/contracts/members";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { transaction } from "@/lib/server/db";
import { AppError } from "@/lib/server/errors";
import { columnsOfTerms, usualTerms } from "@/lib/server/seats/terms";
import { issueLink } from "./issue-link";
import { toInvitation } from "./serialise";

/** A link that lets one person join, once, within seven days. An earlier open link of the same person stops working. */
export async function createInvitation(ctx: Context, input: CreateInvitation): Promise<CreatedInvitation> {
  authorize(ctx, "members:write");
  return transaction(async (tx) => {
    const member = await tx.member.findUnique({ where: { email: input.email } });
    if (member) throw new AppError("conflict", "members.problems.alreadyMember", { email: input.email });
    const { email, role } = input;
    const now = new Date();
    const seat = role === "auditor" ? (input.seat ?? usualTerms(ctx.organisation, now)) : undefined;
    if (seat) await columnsOfTerms(tx, ctx.organisation, seat, now);
    const { row, path } = await issueLink(tx, ctx, { email, role, days: 7, ...(seat && { seat }) });
    await recordAudit(tx, ctx, {
      action: "invitation.create",
      target: { kind: "invitation", id: row.id, name: row.email },
      after: { role: row.role, expiresAt: row.expiresAt.toISOString(), ...(seat && { seat }) },
    });
    return { invitation: toInvitation(row, "join"), path };
  });
}
