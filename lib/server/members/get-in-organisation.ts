import "server-only";
import type { Context } from "@/lib/server/context";
import type { Transaction } from "@/lib/server/db";
import { notFound } from "@/lib/server/errors";

/** @throws AppError "not-found", also when the member belongs to another organisation */
export async function getMemberInOrganisation(tx: Transaction, ctx: Context, id: string) {
  const member = await tx.member.findFirst({ where: { id, organisationId: ctx.organisation.id } });
  if (!member) throw notFound();
  return member;
}
