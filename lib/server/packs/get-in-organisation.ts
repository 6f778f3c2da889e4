import "server-only";
import type { Pack } from "@/lib/generated/prisma/client";
import type { Reader } from "@/lib/server/context";
import type { Transaction } from "@/lib/server/db";
import { notFound } from "@/lib/server/errors";
import { packsWithinSeat } from "./within-seat";

type Tables = Pick<Transaction, "pack">;

/** @throws AppError not-found, also for a pack of another organisation and outside the seat */
export async function getPackInOrganisation(tx: Tables, ctx: Reader, id: string): Promise<Pack> {
  const seated = await packsWithinSeat(tx, ctx);
  const pack = await tx.pack.findFirst({ where: { id, organisationId: ctx.organisation.id, ...seated } });
  if (!pack) throw notFound();
  return pack;
}

/** One whose file is there. @throws AppError not-found for one that is not made or was deleted, too */
export async function getMadePack(tx: Tables, ctx: Reader, id: string): Promise<MadePack> {
  const pack = await getPackInOrganisation(tx, ctx, id);
  if (!isMade(pack)) throw notFound();
  return pack;
}

export type MadePack = Pack & { number: number; sha256: string; manifestSha256: string; size: number };

export function isMade(pack: Pack): pack is MadePack {
  return pack.status === "made" && pack.deletedAt === null;
}
