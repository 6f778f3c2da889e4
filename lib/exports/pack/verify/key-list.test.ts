import { generateKeyPairSync } from "node:crypto";
import { expect, it } from "vitest";
import { testSigner } from "../testing/pack-keys";
import { parseKeys } from "./key-list";

const [one, two] = [testSigner(1), testSigner(2)];

it("reads one key, several, and Inlet's list with what was retired", () => {
  expect(parseKeys(one.publicKeyPem)?.map(({ keyId }) => keyId)).toEqual([one.keyId]);
  expect(parseKeys(one.publicKeyPem + two.publicKeyPem)?.map(({ keyId }) => keyId)).toEqual([
    one.keyId,
    two.keyId,
  ]);
  const list = {
    keys: [
      {
        keyId: "not looked at",
        publicKeyPem: one.publicKeyPem,
        createdAt: "2026-01-01T00:00:00Z",
        retiredAt: null,
      },
      { publicKeyPem: two.publicKeyPem, retiredAt: "2026-11-01T08:00:00+08:00" },
    ],
  };
  expect(parseKeys(JSON.stringify(list))).toEqual([
    { keyId: one.keyId, publicKeyPem: one.publicKeyPem, retiredAt: null },
    { keyId: two.keyId, publicKeyPem: two.publicKeyPem, retiredAt: "2026-11-01T00:00:00.000Z" },
  ]);
});

it("takes nothing else for a key", () => {
  const { publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const other = publicKey.export({ type: "spki", format: "pem" }).toString();
  for (const text of [
    "",
    "{",
    "{}",
    '{"keys":[]}',
    "hello",
    other,
    one.publicKeyPem + other,
    one.publicKeyPem.slice(0, 60),
  ])
    expect(parseKeys(text), text).toBeNull();
});
