import "server-only";
import type { Role } from "@/lib/access";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { transaction } from "@/lib/server/db";
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
    await recordAudit(tx, ctx, {
      action: "member.change-role",
      target: { kind: "member", id: member.id, name: member.name },
      before: { role: member.role },
      after: { role: input.role },
    });
  });
}
