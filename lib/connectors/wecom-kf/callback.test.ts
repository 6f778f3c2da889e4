import { createCipheriv, randomBytes } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSignedBy, openMessage, signatureOf } from "./callback";

/** The sample of the vendor's own library. */
const AES_KEY = "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C";
const CORP = "wx5823bf96d3bd56c7";
const ECHO = "P9nAzCzyDtyTWESHep1vC5X9xho/qYX3Zpb4yKa9SKld1DsH3Iyt3tP3zNdtp+4RPcs8TgAE7OaBO+FZXvnaqQ==";
const SIGNED = { token: "QDG6eK", timestamp: "1409659589", nonce: "263014780", encrypted: ECHO };
const SIGNATURE = "5c45ff5e21c57e6ad56bac8758b79b1d9ac89fd3";

describe("the vendor's sample", () => {
  it("is signed and opens", () => {
    expect(signatureOf(SIGNED)).toBe(SIGNATURE);
    expect(isSignedBy(SIGNATURE, SIGNED)).toBe(true);
    expect(openMessage(ECHO, AES_KEY, CORP)).toBe("1616140317555161061");
  });

  it.each([
    ["another token", { token: "QDG6eL" }],
    ["another time", { timestamp: "1409659590" }],
    ["another nonce", { nonce: "263014781" }],
    ["a plus sign decoded twice", { encrypted: ECHO.replace("+", " ") }],
  ])("is not signed with %s", (_name, change) => {
    expect(isSignedBy(SIGNATURE, { ...SIGNED, ...change })).toBe(false);
  });

  it.each(["", "5c45", SIGNATURE.toUpperCase(), `${SIGNATURE}0`])("is not signed by '%s'", (signature) => {
    expect(isSignedBy(signature, SIGNED)).toBe(false);
  });

  it.each([
    ["another company", ECHO, AES_KEY, "wx0000000000000000"],
    ["another key", ECHO, `a${AES_KEY.slice(1)}`, CORP],
    ["a short key", ECHO, AES_KEY.slice(1), CORP],
    ["half a text", ECHO.slice(0, 40), AES_KEY, CORP],
    ["no text", "", AES_KEY, CORP],
  ])("does not open for %s", (_name, encrypted, key, receiver) => {
    expect(openMessage(encrypted, key, receiver)).toBeNull();
  });
});

/** As the platform seals it, written apart from what opens it. */
function seal(message: string, receiver: string): string {
  const body = Buffer.from(message, "utf8");
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  const plain = Buffer.concat([randomBytes(16), length, body, Buffer.from(receiver)]);
  const count = 32 - (plain.length % 32);
  const key = Buffer.from(`${AES_KEY}=`, "base64");
  const cipher = createCipheriv("aes-256-cbc", key, key.subarray(0, 16)).setAutoPadding(false);
  return Buffer.concat([
    cipher.update(plain),
    cipher.update(Buffer.alloc(count, count)),
    cipher.final(),
  ]).toString("base64");
}

it("opens whatever was sealed, with pads of up to two blocks, and nothing that was changed on the way", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme", maxLength: 80 }),
      fc.nat(),
      fc.integer({ min: 1, max: 255 }),
      (message, at, flip) => {
        const sealed = seal(message, CORP);
        expect(openMessage(sealed, AES_KEY, CORP)).toBe(message);
        const bytes = Buffer.from(sealed, "base64");
        const last = bytes.length - 1 - (at % 16);
        bytes[last] = (bytes[last] ?? 0) ^ flip;
        expect(openMessage(bytes.toString("base64"), AES_KEY, CORP)).not.toBe(`${message}x`);
      },
    ),
  );
});
