import "server-only";
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import { canonicalize, configurationText, contentText, seal } from "@/lib/engine/canonical";
import { Snapshot } from "@/lib/engine/snapshot";

const compress = promisify(gzip);
const expand = promisify(gunzip);

export type PackedSnapshot = {
  /** SHA-256 of the content, lower-case hexadecimal. */
  hash: string;
  configurationHash: string;
  /** gzip of the canonical JSON of the sealed snapshot. */
  bytes: Uint8Array<ArrayBuffer>;
  /** Bytes before compression. */
  size: number;
};

export async function packSnapshot(snapshot: Snapshot): Promise<PackedSnapshot> {
  const text = canonicalize(seal(snapshot));
  return {
    hash: sha256(contentText(snapshot)),
    configurationHash: sha256(configurationText(snapshot)),
    bytes: new Uint8Array(await compress(text)),
    size: Buffer.byteLength(text),
  };
}

export async function unpackSnapshot(bytes: Uint8Array): Promise<Snapshot> {
  return Snapshot.parse(JSON.parse((await expand(bytes)).toString("utf8")));
}

export async function packJson(value: unknown): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await compress(JSON.stringify(value)));
}

export async function unpackJson(bytes: Uint8Array): Promise<unknown> {
  return JSON.parse((await expand(bytes)).toString("utf8"));
}

export const sha256 = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");
