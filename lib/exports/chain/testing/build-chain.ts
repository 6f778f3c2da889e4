import { generateKeyPairSync, sign, type KeyObject } from "node:crypto";
import type { PackAuditLog, PackAuditRow, SignedCheckpoint } from "@/lib/exports/pack/contents";
import { checkpointBytes, type Checkpoint } from "../checkpoint";
import { keyIdOf, type VerifyingKey } from "../key";
import { contentAroundSeq, fingerprint, rowHash } from "../row";
import { EMPTY_CHAIN } from "../walk";

export const ORGANISATION = "organisation-1";
export const SIGNED_AT = "2026-11-28T01:00:00.000Z";

export type TestKey = VerifyingKey & { privateKey: KeyObject };

export function makeKey(retiredAt: string | null = null): TestKey {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const publicKeyPem = publicKey.export({ type: "spki", format: "pem" }).toString();
  return { keyId: keyIdOf(publicKey), publicKeyPem, retiredAt, privateKey };
}

export function signWith(key: TestKey, checkpoint: Checkpoint): SignedCheckpoint {
  const signature = sign(null, checkpointBytes(checkpoint), key.privateKey).toString("base64");
  return { checkpoint, keyId: key.keyId, signature };
}

/** The rows that `names` were written in, each linked to the one before. */
export function buildRows(
  names: readonly string[],
  organisationId = ORGANISATION,
  start = EMPTY_CHAIN,
): PackAuditRow[] {
  let { count, hash } = start;
  return names.map((name) => {
    const after = { name };
    const [opening, closing] = contentAroundSeq({
      organisationId,
      at: "2026-11-28T00:00:00.000Z",
      actor: { id: "m1", name: "王芳" },
      action: "source.create",
      target: { kind: "source", id: name, name },
      before: null,
      after,
      beforeFingerprint: null,
      afterFingerprint: fingerprint(after),
      from: { ip: "203.0.113.7", userAgent: null, requestId: null },
    });
    const row = { seq: ++count, content: `${opening}${count}${closing}`, previous: hash };
    hash = rowHash(row.previous, row.content);
    return { ...row, hash };
  });
}

/** An extract of rows that hold together, its end signed. */
export function buildExtract(key: TestKey, rows: PackAuditRow[], start = EMPTY_CHAIN): PackAuditLog {
  const last = rows.at(-1);
  const end = last ? { count: last.seq, hash: last.hash } : start;
  const checkpoint = signWith(key, { organisationId: ORGANISATION, ...end, at: SIGNED_AT });
  return { start, end, rows, checkpoint };
}
