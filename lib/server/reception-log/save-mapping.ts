import "server-only";
import { REQUIRED_LOG_FIELDS, type SaveMapping } from "@/lib/contracts/reception-log";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { transaction } from "@/lib/server/db";
import { AppError } from "@/lib/server/errors";
import { getSourceInOrganisation } from "@/lib/server/sources/get-in-organisation";
import { signatureOf } from "./preview";

/** Remembers how logs with these columns are read. @throws AppError invalid when a column it needs is not among them */
export async function saveMapping(
  ctx: Context,
  { source, columns, mapping }: SaveMapping,
): Promise<{ signature: string }> {
  authorize(ctx, "reception-log:write");
  const missing = REQUIRED_LOG_FIELDS.filter((field) => mapping.columns[field] === null);
  const strange = Object.entries(mapping.columns).filter(
    ([, column]) => column !== null && !columns.includes(column),
  );
  if (missing.length > 0 || strange.length > 0) {
    const fieldKeys = Object.fromEntries([
      ...missing.map((field) => [field, "reception-log.problems.columnNeeded"]),
      ...strange.map(([field]) => [field, "reception-log.problems.columnGone"]),
    ]) as Record<string, string>;
    throw new AppError("invalid", "reception-log.problems.mapping", {}, { fieldKeys });
  }
  const signature = signatureOf(columns);
  const key = { organisationId: ctx.organisation.id, sourceId: source, signature };
  await transaction(async (tx) => {
    const { name } = await getSourceInOrganisation(tx, ctx, source);
    await tx.receptionLogMapping.upsert({
      where: { organisationId_sourceId_signature: key },
      create: { ...key, mapping },
      update: { mapping },
    });
    await recordAudit(tx, ctx, {
      action: "reception-log.save-mapping",
      target: { kind: "source", id: source, name },
      after: { columns: mapping.columns },
    });
  });
  return { signature };
}
