import "server-only";
import type { DownloadForm } from "@/lib/contracts/snapshots";
import { canonicalize, contentText, seal } from "@/lib/engine/canonical";
import type { Snapshot } from "@/lib/engine/snapshot";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { db, transaction } from "@/lib/server/db";
import { notFound } from "@/lib/server/errors";
import { withinSeat } from "@/lib/server/seat";
import { unpackSnapshot } from "./pack";

/** The snapshot as canonical JSON: as `content`, the SHA-256 of the file is the hash on show. @throws AppError not-found */
export async function downloadSnapshot(
  ctx: Context,
  input: { snapshotId: string; form: DownloadForm },
): Promise<{ name: string; text: string }> {
  authorize(ctx, "export:read");
  const row = await db().snapshot.findFirst({
    where: {
      id: input.snapshotId,
      organisationId: ctx.organisation.id,
      ...withinSeat(ctx, { source: "sourceId", at: "takenAt" }),
    },
    include: { content: { select: { bytes: true } } },
  });
  if (!row) throw notFound();
  const stored = await unpackSnapshot(row.content.bytes);
  // Pulls may share their content; when and how this one was read is the row's own.
  const coverage = row.coverage as Snapshot["ledger"];
  const ledger = Object.fromEntries(
    Object.keys(stored.ledger).map((section) => [section, coverage[section as keyof typeof coverage]]),
  );
  const isContent = input.form === "content";
  const name = `inlet-snapshot-${row.hash.slice(0, 12)}${isContent ? "" : "-complete"}.json`;
  await transaction((tx) =>
    recordAudit(tx, ctx, {
      action: "export.create",
      target: { kind: "export", id: row.id, name },
      after: { hash: row.hash },
    }),
  );
  const snapshot = { ...stored, takenAt: row.takenAt.toISOString(), ledger };
  return { name, text: isContent ? contentText(snapshot) : canonicalize(seal(snapshot)) };
}
