import "server-only";
import type { CreatedInvitation } from "@/lib/contracts/members";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { transaction } from "@/lib/server/db";
import { AppError } from "@/lib/server/errors";
import { issueLink } from "@/lib/server/invitations/issue-link";
import { toInvitation } from "@/lib/server/invitations/serialise";
import { getMemberInOrganisation } from "./get-in-organisation";

/** For a member who lost the password: a link, good for one day and once, to choose a new one. */
export async function issuePasswordLink(
  ctx: Context,
  input: { memberId: string },
): Promise<CreatedInvitation> {
  authorize(ctx, "members:write");
  return transaction(async (tx) => {
    const member = await getMemberInOrganisation(tx, ctx, input.memberId);
    if (member.disabledAt) throw new AppError("conflict", "members.problems.disabled", { name: member.name });
    const { row, path } = await issueLink(tx, ctx, { email: member.email, role: member.role, days: 1 });
    await recordAudit(tx, ctx, {
      action: "member.issue-password-link",
      target: { kind: "member", id: member.id, name: member.name },
      after: { expiresAt: row.expiresAt.toISOString() },
    });
    return { invitation: toInvitation(row, "reset"), path };
  });
}
