/** Enough of a fingerprint for a sentence. */
export function shortKeyId(keyId: string): string {
  return keyId.slice(0, 16);
}
