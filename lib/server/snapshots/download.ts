import "server-only";
import { canonicalize, seal } from "@/lib/engine/canonical";
import type { Snapshot } from "@/lib/engine/snapshot";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { db, transaction } from "@/lib/server/db";
import { notFound } from "@/lib/server/errors";
import { unpackSnapshot } from "./pack";

/** The sealed snapshot as canonical JSON; its content hash is the one on show. @throws AppError not-found */
export async function downloadSnapshot(
  ctx: Context,
  input: { snapshotId: string },
): Promise<{ name: string; text: string }> {
  authorize(ctx, "export:read");
  const row = await db().snapshot.findFirst({
    where: { id: input.snapshotId, organisationId: ctx.organisation.id },
    include: { content: { select: { bytes: true } } },
  });
  if (!row) throw notFound();
  const stored = await unpackSnapshot(row.content.bytes);
  // Pulls may share their content; when and how this one was read is the row's own.
  const coverage = row.coverage as Snapshot["ledger"];
  const ledger = Object.fromEntries(
    Object.keys(stored.ledger).map((section) => [section, coverage[section as keyof typeof coverage]]),
  );
  const name = `inlet-snapshot-${row.hash.slice(0, 12)}.json`;
  await transaction((tx) =>
    recordAudit(tx, ctx, {
      action: "export.create",
      target: { kind: "export", id: row.id, name },
      after: { hash: row.hash },
    }),
  );
  return { name, text: canonicalize(seal({ ...stored, takenAt: row.takenAt.toISOString(), ledger })) };
}
