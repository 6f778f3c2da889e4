import "server-only";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { transaction } from "@/lib/server/db";
import { getMemberInOrganisation } from "./get-in-organisation";

export async function enableMember(ctx: Context, input: { memberId: string }): Promise<void> {
  authorize(ctx, "members:write");
  await transaction(async (tx) => {
    const member = await getMemberInOrganisation(tx, ctx, input.memberId);
    if (!member.disabledAt) return;
    await tx.member.update({ where: { id: member.id }, data: { disabledAt: null } });
    await recordAudit(tx, ctx, {
      action: "member.enable",
      target: { kind: "member", id: member.id, name: member.name },
      before: { isDisabled: true },
      after: { isDisabled: false },
    });
  });
}
