import { randomBytes } from "node:crypto";
import { expect, it } from "vitest";
import { keyIdOf, openSecret, sealSecret, SecretUnreadable } from "./secrets";

const key = randomBytes(32);
const secret = "api-key: 9f2c-密钥";

it("opens what it sealed, and never shows the secret in what it stores", () => {
  const sealed = sealSecret("source-1", secret, key);
  expect(openSecret("source-1", sealed, key)).toBe(secret);
  const stored = Buffer.from(sealed.ciphertext, "base64").toString("utf8");
  expect(stored).not.toContain("9f2c");
  expect(sealSecret("source-1", secret, key).ciphertext).not.toBe(sealed.ciphertext);
});

it("refuses a ciphertext moved to another row", () => {
  const [one, two] = [sealSecret("source-1", "first", key), sealSecret("source-2", "second", key)];
  expect(() => openSecret("source-1", two, key)).toThrow(SecretUnreadable);
  expect(() => openSecret("source-2", one, key)).toThrow(SecretUnreadable);
});

it("refuses any flipped bit and any shortened text", () => {
  const sealed = sealSecret("source-1", secret, key);
  const bytes = Buffer.from(sealed.ciphertext, "base64");
  for (let bit = 0; bit < bytes.length * 8; bit++) {
    const flipped = Buffer.from(bytes);
    flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    const changed = { ...sealed, ciphertext: flipped.toString("base64") };
    expect(() => openSecret("source-1", changed, key), `bit ${bit}`).toThrow(SecretUnreadable);
  }
  for (let length = 0; length < bytes.length; length++) {
    const cut = { ...sealed, ciphertext: bytes.subarray(0, length).toString("base64") };
    expect(() => openSecret("source-1", cut, key), `length ${length}`).toThrow(SecretUnreadable);
  }
});

it("refuses another key and names both, even when the stored key id is forged", () => {
  const other = randomBytes(32);
  const sealed = sealSecret("source-1", secret, key);
  expect(() => openSecret("source-1", sealed, other)).toThrow(
    new RegExp(`${keyIdOf(key)}.*${keyIdOf(other)}`),
  );
  expect(() => openSecret("source-1", { ...sealed, keyId: keyIdOf(other) }, other)).toThrow(SecretUnreadable);
});
