import { createHash, createPrivateKey, createPublicKey, sign } from "node:crypto";
import type { PackSigner } from "../build-pack";

/** PKCS 8 around the thirty-two bytes of an Ed25519 key. */
const PREFIX = Buffer.from("302e020100300506032b657004220420", "hex");

/** A signer that is the same in every run; `seed` chooses which. */
export function testSigner(seed = 1): PackSigner {
  const key = createPrivateKey({
    key: Buffer.concat([PREFIX, Buffer.alloc(32, seed)]),
    format: "der",
    type: "pkcs8",
  });
  const publicKey = createPublicKey(key);
  return {
    keyId: createHash("sha256")
      .update(publicKey.export({ type: "spki", format: "der" }))
      .digest("hex"),
    publicKeyPem: publicKey.export({ type: "spki", format: "pem" }).toString(),
    sign: (bytes) => sign(null, bytes, key),
  };
}
