import "server-only";
import { EMPTY_KIT, EmergencyKit } from "@/lib/engine/emergency-kit";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { Transaction } from "@/lib/server/db";

type Reader = Pick<Transaction, "emergencyKitVersion">;

export type CurrentKit = {
  version: number;
  content: EmergencyKit;
  savedAt: Date | null;
  savedBy: string | null;
};

/** The newest version; version 0, with nothing in it, before there is one. */
export async function currentKit(
  tx: Reader,
  organisationId: string,
  known: Prisma.EmergencyKitVersionWhereInput = {},
): Promise<CurrentKit> {
  const row = await tx.emergencyKitVersion.findFirst({
    where: { ...known, organisationId },
    orderBy: { version: "desc" },
    include: { createdBy: { select: { name: true } } },
  });
  if (!row) return { version: 0, content: EMPTY_KIT, savedAt: null, savedBy: null };
  return {
    version: row.version,
    content: EmergencyKit.parse(row.content),
    savedAt: row.createdAt,
    savedBy: row.createdBy.name,
  };
}
