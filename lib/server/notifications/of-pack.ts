import "server-only";
import type { PackCompleteness, PackError } from "@/lib/contracts/packs";
import type { Omission } from "@/lib/exports/pack/contents";
import type { Pack } from "@/lib/generated/prisma/client";
import type { Transaction } from "@/lib/server/db";
import { notify } from "./notify";

type Made = { number: number; completeness: PackCompleteness; omissions: readonly Omission[] };
type Asked = Pick<Pack, "id" | "organisationId" | "requestedBy">;

/** A pack is there. One that lacks something is told as such, with what it lacks. */
export async function notifyOfPack(
  tx: Transaction,
  { id, organisationId, requestedBy }: Asked,
  { number, completeness, omissions }: Made,
): Promise<void> {
  await notify(tx, {
    kind: completeness === "complete" ? "pack-made" : "pack-incomplete",
    organisationId,
    sourceId: null,
    at: new Date(),
    sameAs: `pack:${id}`,
    subject: `#${number} ${requestedBy}`,
    severity: null,
    items: omissions.map(({ what, subject, why }) => ({
      text: {
        zh: `${subject}：${what.zh}（${why.zh}）`,
        en: `${subject}: ${what.en} (${why.en})`,
      },
      channels: [],
    })),
    path: `/packs/${id}`,
  });
}

export async function notifyOfFailedPack(tx: Transaction, pack: Asked, { text }: PackError): Promise<void> {
  await notify(tx, {
    kind: "pack-incomplete",
    organisationId: pack.organisationId,
    sourceId: null,
    at: new Date(),
    sameAs: `pack:${pack.id}`,
    subject: pack.requestedBy,
    severity: null,
    items: [{ text, channels: [] }],
    path: `/packs/${pack.id}`,
  });
}
