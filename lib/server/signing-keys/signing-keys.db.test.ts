import { createHash, createPublicKey, verify } from "node:crypto";
import { expect, it } from "vitest";
import { db } from "@/lib/server/db";
import { auditTrail, makeContext } from "@/lib/testing/context";
import { describeOnDatabases } from "@/lib/testing/database";
import { whileAuditLogRefuses } from "@/lib/testing/refusing-audit-log";
import { currentSigningKey } from "./current";
import { listSigningKeys } from "./list";
import { openKeyRow } from "./pair";
import { getPublicKey } from "./public-key";
import { rotateSigningKey } from "./rotate";

describeOnDatabases("signing keys", () => {
  const bytes = Buffer.from("to be signed");

  it("makes one key per organisation when it is first needed, however many ask at once", async () => {
    const { organisation } = await makeContext();
    const keys = await Promise.all([1, 2, 3, 4].map(() => currentSigningKey(db(), organisation.id)));
    expect(new Set(keys.map(({ keyId }) => keyId)).size).toBe(1);
    const { keyId, publicKeyPem, sign } = keys[0]!;
    const publicKey = createPublicKey(publicKeyPem);
    expect(verify(null, bytes, publicKey, sign(bytes))).toBe(true);
    const der = publicKey.export({ type: "spki", format: "der" });
    expect(createHash("sha256").update(der).digest("hex")).toBe(keyId);
    expect(await auditTrail(organisation.id)).toMatchObject([
      { action: "signing-key.create", actorMemberId: null, after: { fingerprint: keyId } },
    ]);
    const [row] = await db().signingKey.findMany({ where: { organisationId: organisation.id } });
    expect(JSON.stringify(row)).not.toContain("PRIVATE KEY");
  });

  it("replaces the key for administrators alone, keeps the old one, and tells the audit log", async () => {
    const ctx = await makeContext();
    const first = await currentSigningKey(db(), ctx.organisation.id);
    const { keyId } = await rotateSigningKey(ctx);
    expect((await currentSigningKey(db(), ctx.organisation.id)).keyId).toBe(keyId);
    expect(await listSigningKeys(ctx)).toMatchObject({
      keys: [
        { keyId, retiredAt: null },
        { keyId: first.keyId, publicKeyPem: first.publicKeyPem, retiredAt: expect.any(String) as string },
      ],
    });
    expect((await auditTrail(ctx.organisation.id)).at(-1)).toMatchObject({
      action: "signing-key.rotate",
      actorMemberId: ctx.actor.id,
      before: { fingerprint: first.keyId },
      after: { fingerprint: keyId },
    });
    for (const role of ["team_lead", "auditor"] as const)
      await expect(rotateSigningKey(await makeContext(role))).rejects.toMatchObject({ code: "forbidden" });
    await whileAuditLogRefuses(async () => {
      await expect(rotateSigningKey(ctx)).rejects.toThrow();
    });
    expect((await currentSigningKey(db(), ctx.organisation.id)).keyId).toBe(keyId);
  });

  it("shows public halves to who may read the log, and those of the own organisation alone", async () => {
    const [ctx, foreign] = [await makeContext("auditor"), await makeContext("auditor")];
    const { keyId, publicKeyPem } = await currentSigningKey(db(), ctx.organisation.id);
    expect(await getPublicKey(ctx, keyId)).toEqual({
      name: `inlet-public-key-${keyId.slice(0, 16)}.pem`,
      pem: publicKeyPem,
    });
    expect(JSON.stringify(await listSigningKeys(ctx))).not.toMatch(/PRIVATE|iphertext/);
    expect(await listSigningKeys(foreign)).toEqual({ keys: [] });
    await expect(getPublicKey(foreign, keyId)).rejects.toMatchObject({ code: "not-found" });
    const lead = await makeContext("team_lead", { organisationId: ctx.organisation.id });
    await expect(getPublicKey(lead, keyId)).rejects.toMatchObject({ code: "forbidden" });
    await expect(listSigningKeys(lead)).rejects.toMatchObject({ code: "forbidden" });
  });

  it("opens a private key in its own row only, and none of which a bit was changed", async () => {
    const rows = [];
    for (const { organisation } of [await makeContext(), await makeContext()]) {
      await currentSigningKey(db(), organisation.id);
      rows.push(await db().signingKey.findFirstOrThrow({ where: { organisationId: organisation.id } }));
    }
    const [mine, theirs] = rows as [(typeof rows)[0], (typeof rows)[0]];
    const swapped = openKeyRow({ ...mine, secretCiphertext: theirs.secretCiphertext });
    expect(() => swapped.sign(bytes)).toThrow(/changed or moved/);
    const sealed = Buffer.from(mine.secretCiphertext, "base64");
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const flipped = Buffer.from(sealed);
      flipped[bit >> 3]! ^= 1 << (bit & 7);
      const key = openKeyRow({ ...mine, secretCiphertext: flipped.toString("base64") });
      expect(() => key.sign(bytes)).toThrow(/changed or moved/);
    }
    expect(() => openKeyRow({ ...mine, secretKeyId: "0" }).sign(bytes)).toThrow(/sealed with the key/);
    expect(openKeyRow(mine).sign(bytes)).toHaveLength(64);
  });
});
