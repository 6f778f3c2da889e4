import { checkpointBytes } from "@/lib/exports/chain/checkpoint";
import { buildRows } from "@/lib/exports/chain/testing/build-chain";
import type { PackSigner } from "../build-pack";
import type { PackAuditLog } from "../contents";

/** Rows that everybody's test chain has; packs hold a stretch of them. */
const ALL = 42;

/** The rows after `from` up to `to`, their end signed. */
export async function chainFor(
  organisationId: string,
  signer: PackSigner,
  { from = 30, to = ALL, at = "2026-11-30T16:59:00.000Z" } = {},
): Promise<PackAuditLog> {
  const names = Array.from({ length: ALL }, (_, row) => `row ${row + 1}`);
  const all = buildRows(names, organisationId);
  const headAt = (count: number) => ({ count, hash: all[count - 1]?.hash ?? "" });
  const checkpoint = { organisationId, ...headAt(to), at };
  const signature = Buffer.from(await signer.sign(checkpointBytes(checkpoint))).toString("base64");
  return {
    start: headAt(from),
    end: headAt(to),
    rows: all.slice(from, to),
    checkpoint: { checkpoint, keyId: signer.keyId, signature },
  };
}
