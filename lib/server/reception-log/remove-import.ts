import "server-only";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { transaction } from "@/lib/server/db";
import { notFound } from "@/lib/server/errors";
import { analyseLog } from "./analyse";
import { clearImport } from "./clear-import";

/** Takes an import and its lines away; that it was there stays in the audit log. @throws AppError not-found */
export async function removeLogImport(ctx: Context, input: { importId: string }): Promise<void> {
  authorize(ctx, "reception-log:write");
  const organisationId = ctx.organisation.id;
  const { sourceId } = await transaction(async (tx) => {
    const where = { id: input.importId, organisationId, status: "complete" as const };
    const row = await tx.receptionLogImport.findFirst({ where });
    if (!row) throw notFound();
    await tx.receptionLogImport.update({ where: { id: row.id }, data: { status: "failed" } });
    await recordAudit(tx, ctx, {
      action: "reception-log.remove",
      target: { kind: "reception-log", id: row.id, name: row.name },
      before: { lines: row.lines, sha256: row.sha256 },
    });
    return row;
  });
  await clearImport(input.importId);
  await analyseLog({ organisationId, sourceId });
}
