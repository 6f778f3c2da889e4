import { createPublicKey, verify } from "node:crypto";
import { keyIdOf, type VerifyingKey } from "@/lib/exports/chain/key";
import type { Manifest } from "../../manifest";
import { MANIFEST, PUBLIC_KEY, SIGNATURE } from "../../paths";
import { broken, type Line, ok } from "../line";
import { textOf } from "../read-manifest";

type Files = ReadonlyMap<string, Uint8Array>;

/** The key the pack itself brings; by it alone nobody knows who signed. */
export function packKey(files: Files): VerifyingKey | null {
  const pem = textOf(files.get(PUBLIC_KEY) ?? new Uint8Array());
  try {
    const key = createPublicKey(pem ?? "");
    if (key.asymmetricKeyType !== "ed25519") return null;
    // In its one spelling, so that not a bit of the file could be another.
    if (key.export({ type: "spki", format: "pem" }) !== pem) return null;
    return { keyId: keyIdOf(key), publicKeyPem: pem, retiredAt: null };
  } catch {
    return null;
  }
}

export function checkSignature(files: Files, manifest: Manifest): Line {
  const key = packKey(files);
  if (!key || key.keyId !== manifest.key.id)
    return broken(
      "signature",
      "public-key.pem 不是清单所写的 Ed25519 公钥",
      "public-key.pem is not the Ed25519 key the manifest names",
      [PUBLIC_KEY],
    );
  const [bytes, signature] = [files.get(MANIFEST), files.get(SIGNATURE)];
  const isGood =
    bytes !== undefined &&
    signature?.length === 64 &&
    verify(null, bytes, createPublicKey(key.publicKeyPem), signature);
  return isGood
    ? ok("signature", "manifest.json 的签名成立", "the signature over manifest.json is good")
    : broken(
        "signature",
        "manifest.json 的签名不成立：清单或签名被改动过",
        "the signature over manifest.json is not good: the manifest or the signature was changed",
        [MANIFEST, SIGNATURE],
      );
}

/** Whether the key is one of those somebody got elsewhere, and was still in use when the pack says it was made. */
export function checkKey({ key, createdAt }: Manifest, trusted: readonly VerifyingKey[] | null): Line {
  const short = key.id.slice(0, 16);
  if (!trusted)
    return {
      check: "key",
      state: "unpinned",
      text: {
        zh: `未核对签名者：请用另行取得的公钥再核对一次（--key 公钥.pem）。包内公钥指纹 ${key.id}`,
        en: `who signed was not compared: check again with a public key you got elsewhere (--key key.pem). The pack's key is ${key.id}`,
      },
    };
  const known = trusted.find(({ keyId }) => keyId === key.id);
  if (!known)
    return broken(
      "key",
      `由其他密钥签名（${short}…），不在可信公钥之列`,
      `signed by another key (${short}…) than those you trust`,
      [PUBLIC_KEY],
    );
  const { retiredAt } = known;
  if (retiredAt !== null && Date.parse(createdAt) > Date.parse(retiredAt))
    return broken(
      "key",
      `密钥 ${short}… 已于 ${retiredAt} 停用，快照包却标为 ${createdAt} 生成`,
      `the key ${short}… was retired at ${retiredAt}, and the pack says it was made at ${createdAt}`,
      [PUBLIC_KEY],
    );
  const since = retiredAt ? [`，此密钥已于 ${retiredAt} 停用`, `; it was retired at ${retiredAt}`] : ["", ""];
  return ok(
    "key",
    `由可信密钥 ${short}… 签名${since[0]}`,
    `signed by the key ${short}… that you trust${since[1]}`,
  );
}
