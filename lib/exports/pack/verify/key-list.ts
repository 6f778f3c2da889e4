import { createPublicKey } from "node:crypto";
import { z } from "zod";
import { keyIdOf, type VerifyingKey } from "@/lib/exports/chain/key";

const KeyList = z.object({
  keys: z
    .array(z.object({ publicKeyPem: z.string(), retiredAt: z.iso.datetime({ offset: true }).nullish() }))
    .min(1),
});

/**
 * The keys somebody trusts: one or more public keys in PEM, or Inlet's key list in JSON, which knows when a key was
 * retired. Null when the text holds no Ed25519 key, or anything else beside them.
 */
export function parseKeys(text: string): VerifyingKey[] | null {
  const listed = text.trimStart().startsWith("{") ? fromList(text) : fromPem(text);
  const keys = listed?.map(asKey) ?? [];
  return keys.length > 0 && keys.every((key) => key !== null) ? keys : null;
}

type Listed = { publicKeyPem: string; retiredAt?: string | null | undefined };

function fromList(text: string): Listed[] | null {
  try {
    return KeyList.safeParse(JSON.parse(text)).data?.keys ?? null;
  } catch {
    return null;
  }
}

function fromPem(text: string): Listed[] {
  const blocks = text.match(/-----BEGIN PUBLIC KEY-----[\s\S]*?-----END PUBLIC KEY-----/g) ?? [];
  return blocks.map((publicKeyPem) => ({ publicKeyPem }));
}

/** The name is made from the key itself, never taken from whoever wrote the list. */
function asKey({ publicKeyPem, retiredAt }: Listed): VerifyingKey | null {
  try {
    const key = createPublicKey(publicKeyPem);
    if (key.asymmetricKeyType !== "ed25519") return null;
    return {
      keyId: keyIdOf(key),
      publicKeyPem,
      retiredAt: retiredAt ? new Date(retiredAt).toISOString() : null,
    };
  } catch {
    return null;
  }
}
