import "server-only";
import type { Context } from "@/lib/server/context";
import type { Transaction } from "@/lib/server/db";
import { AppError } from "@/lib/server/errors";

/**
 * Call after the change, in its transaction: nobody may be left outside the door for good.
 * @throws AppError "conflict"
 */
export async function keepAnAdministrator(tx: Transaction, ctx: Context): Promise<void> {
  const left = await tx.member.count({
    where: { organisationId: ctx.organisation.id, role: "administrator", disabledAt: null },
  });
  if (left === 0) throw new AppError("conflict", "members.problems.lastAdministrator");
}
