import "server-only";
import type { Role } from "@/lib/access";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { transaction } from "@/lib/server/db";
import { closeSeat } from "@/lib/server/seats/end";
import { openSeat } from "@/lib/server/seats/give";
import { usualTerms } from "@/lib/server/seats/terms";
import { getMemberInOrganisation } from "./get-in-organisation";
import { keepAnAdministrator } from "./keep-an-administrator";

/** Counts from the member's next request on. @throws AppError "conflict" for the last administrator */
export async function changeRole(ctx: Context, input: { memberId: string; role: Role }): Promise<void> {
  authorize(ctx, "members:write");
  await transaction(async (tx) => {
    const member = await getMemberInOrganisation(tx, ctx, input.memberId);
    if (member.role === input.role) return;
    await tx.member.update({ where: { id: member.id }, data: { role: input.role } });
    await keepAnAdministrator(tx, ctx);
    const now = new Date();
    if (member.role === "auditor") await closeSeat(tx, ctx, { member, now, signsOut: false });
    await recordAudit(tx, ctx, {
      action: "member.change-role",
      target: { kind: "member", id: member.id, name: member.name },
      before: { role: member.role },
      after: { role: input.role },
    });
    if (input.role === "auditor")
      await openSeat(tx, ctx, { member, terms: usualTerms(ctx.organisation, now), now });
  });
}
