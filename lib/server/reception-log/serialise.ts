import "server-only";
import { LogImport } from "@/lib/contracts/reception-log";
import type { ReceptionLogImport } from "@/lib/generated/prisma/client";

export function toLogImport(row: ReceptionLogImport): LogImport {
  return LogImport.parse({
    ...row,
    firstAt: row.firstAt?.toISOString() ?? null,
    lastAt: row.lastAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
  });
}
