import "server-only";
import { randomUUID } from "node:crypto";
import { parseImport } from "@/lib/connectors/file/parse-import";
import type { ImportResult } from "@/lib/contracts/imports";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { transaction } from "@/lib/server/db";
import { AppError } from "@/lib/server/errors";
import { prepareSnapshot, storeSnapshot } from "@/lib/server/snapshots/store";
import { getSourceInOrganisation } from "@/lib/server/sources/get-in-organisation";

export type ImportInput = {
  files: readonly { name: string; bytes: Uint8Array }[];
  /** A source that earlier files made; without it the import makes a new one. */
  sourceId?: string;
  /** Name of a new source; otherwise the company's own. */
  sourceName?: string;
};

/** Imports declared settings as a snapshot. A file with faults changes nothing and answers with all of them. */
export async function importFiles(ctx: Context, input: ImportInput): Promise<ImportResult> {
  authorize(ctx, "snapshots:import");
  const parsed = await parseImport(input.files, { now: new Date(), by: ctx.actor.name });
  if (!parsed.ok) return { ok: false, problems: parsed.problems, total: parsed.total };
  const organisationId = ctx.organisation.id;
  const { sourceId } = input;
  const prepared = await prepareSnapshot(parsed.snapshot, { organisationId, sourceId });
  const names = input.files.map(({ name }) => name);
  return transaction(async (tx) => {
    const source = sourceId
      ? await getSourceInOrganisation(tx, ctx, sourceId)
      : await tx.source.create({
          data: {
            id: randomUUID(),
            organisationId,
            kind: "file",
            name: input.sourceName?.trim() || parsed.snapshot.organisation.name,
            settings: { platform: parsed.snapshot.platform.kind },
          },
        });
    if (source.kind !== "file") throw new AppError("conflict", "sources.problems.notAFileSource");
    const stored = await storeSnapshot(
      tx,
      { organisationId, sourceId: source.id, importedBy: ctx.actor.name },
      prepared,
    );
    await recordAudit(tx, ctx, {
      action: "snapshot.import",
      target: { kind: "source", id: source.id, name: source.name },
      after: { files: names, hash: stored.hash, takenAt: parsed.snapshot.takenAt },
    });
    return {
      ok: true as const,
      sourceId: source.id,
      snapshotId: stored.snapshotId,
      warnings: parsed.warnings,
      totalWarnings: parsed.totalWarnings,
    };
  });
}
