import "server-only";
import type { PackSummary } from "@/lib/contracts/packs";
import type { PackContents } from "@/lib/exports/pack/contents";
import type { Pack } from "@/lib/generated/prisma/client";
import { byServer, recordAudit } from "./audit-log";
import { transaction } from "./db";
import { notifyOfPack } from "./notifications/of-pack";
import type { BuiltFile } from "./packs/build-file";
import { outlineOf, packOutline } from "./packs/outline";
import { targetOf } from "./packs/put-in";

/** Somebody ended the pack while it was about to be published. */
export class StalePack extends Error {}

/** The pieces are there already: from this moment on they are a pack, with its number, its outline and its audit row. */
export async function publishPack(pack: Pack, contents: PackContents, built: BuiltFile): Promise<void> {
  const { id, fence, organisationId } = pack;
  const { number, previous } = contents.head;
  const outline = outlineOf(contents, built.omissions, built.files);
  const bytes = await packOutline(outline);
  await transaction(async (tx) => {
    await tx.packOutline.create({ data: { packId: id, bytes }, select: { packId: true } });
    const { count } = await tx.pack.updateMany({
      where: { id, fence, status: "running", cancelRequestedAt: null },
      data: {
        status: "made",
        finishedAt: new Date(),
        number,
        previousId: previous?.id ?? null,
        completeness: built.completeness,
        size: built.bytes.byteLength,
        sha256: built.sha256,
        manifestSha256: built.manifestSha256,
        chainHead: contents.auditLog.end,
        keyFingerprint: built.keyFingerprint,
        summary: summaryOf(contents, built),
        progress: {},
      },
    });
    if (count === 0) throw new StalePack();
    const { completeness, sha256, manifestSha256 } = built;
    await recordAudit(tx, byServer(organisationId), {
      action: "pack.make",
      target: targetOf({ ...pack, number }),
      after: { number, completeness, sha256, manifestSha256, size: built.bytes.byteLength },
    });
    await notifyOfPack(tx, pack, { number, completeness, omissions: built.omissions });
  });
}

function summaryOf(
  { sources, incidents }: PackContents,
  { omissions, files, fileName }: BuiltFile,
): PackSummary {
  const findings = sources.flatMap(({ report }) => report.results.flatMap((result) => result.findings));
  const count = (severity: string) => findings.filter((one) => one.severity === severity).length;
  return {
    findings: {
      blocker: count("blocker"),
      degraded: count("degraded"),
      silent: count("silent"),
      info: count("info"),
    },
    unknown: sources.reduce((sum, { report }) => sum + report.coverage.unknown, 0),
    sources: sources.map(({ source, snapshot }) => ({
      id: source.id,
      name: source.name,
      takenAt: snapshot.takenAt,
    })),
    incidents: incidents.length,
    omissions: omissions.length,
    files: files.length,
    fileName,
  };
}
