import "server-only";
import { z } from "zod";
import { ChainHead } from "@/lib/contracts/packs";
import type { PackContents, PackHead } from "@/lib/exports/pack/contents";
import type { Pack } from "@/lib/generated/prisma/client";
import { db } from "@/lib/server/db";
import packageFile from "@/package.json";
import { gatherPack } from "./gather/gather";
import { isMade } from "./get-in-organisation";
import { readOutline } from "./outline";

const SourceIds = z.array(z.string());
type OnSource = (done: number, total: number) => void;

/**
 * What a pack is going to hold. Its number is the next one: nobody else takes it, since an organisation makes one pack at
 * a time.
 */
export async function contentsOf(pack: Pack, onSource: OnSource): Promise<PackContents> {
  const { organisationId } = pack;
  const { id, name, timezone } = await db().organisation.findUniqueOrThrow({ where: { id: organisationId } });
  const newest = await db().pack.findFirst({
    where: { organisationId, number: { not: null } },
    orderBy: { number: "desc" },
  });
  return gatherPack({
    scope: {
      organisation: { id, name, timezone },
      from: pack.periodFrom,
      to: pack.periodTo,
      sourceIds: SourceIds.parse(pack.sourceIds),
      at: new Date(),
    },
    head: {
      id: pack.id,
      number: (newest?.number ?? 0) + 1,
      requestedBy: pack.requestedBy,
      inlet: packageFile.version,
      previous: newest && previousOf(newest),
    },
    previousSnapshot: await snapshotsOf(newest),
    onSource,
  });
}

/** One whose file was erased still stands in the line: its hash is kept. */
function previousOf({ id, number, manifestSha256, chainHead }: Pack): PackHead["previous"] {
  return {
    id,
    number: number ?? 0,
    manifestSha256: manifestSha256 ?? "",
    chainHead: ChainHead.parse(chainHead),
  };
}

async function snapshotsOf(pack: Pack | null): Promise<(sourceId: string) => string | null> {
  if (!pack || !isMade(pack)) return () => null;
  const { sources } = await readOutline(pack.id);
  return (sourceId) => sources.find(({ source }) => source.id === sourceId)?.snapshot.id ?? null;
}
