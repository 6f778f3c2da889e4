import { beforeEach, expect, it, vi } from "vitest";
import { permissionsOf, tokenPermissions } from "@/lib/access";
import { ApiTokenQuery, type CreateToken } from "@/lib/contracts/api-tokens";
import { type Context, requireContext } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { changeRole } from "@/lib/server/members/change-role";
import { disableMember } from "@/lib/server/members/disable";
import { enableMember } from "@/lib/server/members/enable";
import { createLogKey } from "@/lib/server/reception-log/create-key";
import { auditTrail, makeContext, requestInfo } from "@/lib/testing/context";
import { describeOnDatabases } from "@/lib/testing/database";
import { whileAuditLogRefuses } from "@/lib/testing/refusing-audit-log";
import { makeChatwootSource } from "@/lib/testing/sources";
import { createToken } from "./create";
import { describeToken } from "./describe";
import { listTokens } from "./list";
import { revokeToken } from "./revoke";
import { newTokenSecret } from "./secret";

const input: CreateToken = { name: "夜间导出", scopes: ["findings:read", "sources:write"], days: 30 };
const bearer = (secret: string) => new Headers({ authorization: `Bearer ${secret}` });
const askWith = (secret: string, ip = requestInfo.ip) =>
  requireContext(bearer(secret), { ...requestInfo, ip });
const listed = async (ctx: Context, of: "own" | "all" = "own") =>
  (await listTokens(ctx, ApiTokenQuery.parse({ of }))).tokens;
const refused = (key: string, code = "unauthenticated") => ({ code, key: `tokens.problems.${key}` });

describeOnDatabases("API tokens", () => {
  beforeEach(() => void vi.useRealTimers());

  it("act as their owner with what they were given, and leave their name in the audit log", async () => {
    const ctx = await makeContext();
    const { token, secret } = await createToken(ctx, input);
    expect(token).toMatchObject({ name: "夜间导出", state: "live", withheld: [], lastUsedAt: null });
    const asked = await askWith(secret);
    expect(asked.actor).toEqual(ctx.actor);
    expect(asked.token).toEqual({ id: token.id, name: "夜间导出" });
    expect([...asked.permissions].sort()).toEqual(["findings:read", "sources:write"]);
    expect(await listed(ctx)).toMatchObject([{ id: token.id, lastUsedIp: requestInfo.ip }]);
    expect(await describeToken(bearer(secret), requestInfo)).toMatchObject({ id: token.id });

    await makeChatwootSource(asked, "https://chat.example.com");
    await revokeToken(ctx, { tokenId: token.id });
    const trail = await auditTrail(ctx.organisation.id);
    expect(trail.map(({ action, tokenId, tokenName }) => [action, tokenId, tokenName])).toEqual([
      ["token.create", null, null],
      ["source.create", token.id, "夜间导出"],
      ["token.revoke", null, null],
    ]);
    await expect(askWith(secret)).rejects.toMatchObject(refused("revoked"));
  });

  it("never do more than the role allows at that moment", async () => {
    const ctx = await makeContext();
    const lead = await makeContext("team_lead", { organisationId: ctx.organisation.id });
    await expect(createToken(lead, input)).rejects.toMatchObject(refused("beyondRole", "invalid"));
    const { secret } = await createToken(lead, { ...input, scopes: ["findings:waive", "findings:read"] });
    expect((await askWith(secret)).permissions.has("findings:waive")).toBe(true);
    await changeRole(ctx, { memberId: lead.actor.id, role: "auditor" });
    const asked = await askWith(secret);
    expect([...asked.permissions]).toEqual(["findings:read"]);
    expect(asked.actor.role).toBe("auditor");
    expect(await listed(ctx, "all")).toMatchObject([{ withheld: ["findings:waive"] }]);
  });

  it("end with their time, their revocation and their owner", async () => {
    const ctx = await makeContext();
    const lead = await makeContext("team_lead", { organisationId: ctx.organisation.id });
    const short = await createToken(lead, { name: "短期", scopes: ["findings:read"], days: 1 });
    const long = await createToken(lead, { name: "长期", scopes: ["findings:read"], days: 365 });
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 24 * 3_600_000 });
    await expect(askWith(short.secret)).rejects.toMatchObject(refused("expired"));
    expect((await askWith(long.secret)).actor.id).toBe(lead.actor.id);
    expect((await listed(lead)).map(({ state }) => state)).toEqual(["live", "expired"]);
    await disableMember(ctx, { memberId: lead.actor.id });
    await expect(askWith(long.secret)).rejects.toMatchObject(refused("revoked"));
    await enableMember(ctx, { memberId: lead.actor.id });
    await expect(askWith(long.secret)).rejects.toMatchObject(refused("revoked"));
  });

  it("are seen and revoked by their owner and by administrators, and by nobody else", async () => {
    const [ctx, stranger] = [await makeContext(), await makeContext()];
    const lead = await makeContext("team_lead", { organisationId: ctx.organisation.id });
    const auditor = await makeContext("auditor", { organisationId: ctx.organisation.id });
    const { token } = await createToken(lead, { ...input, scopes: ["findings:read"] });
    expect(await listed(auditor)).toEqual([]);
    await expect(listed(auditor, "all")).rejects.toMatchObject({ code: "forbidden" });
    expect(await listed(stranger, "all")).toEqual([]);
    for (const other of [auditor, stranger])
      await expect(revokeToken(other, { tokenId: token.id })).rejects.toMatchObject({ code: "not-found" });
    await revokeToken(ctx, { tokenId: token.id });
    await expect(revokeToken(lead, { tokenId: token.id })).rejects.toMatchObject({ code: "not-found" });
  });

  it("are never given what decides who gets in, and cannot make another way in", async () => {
    const ctx = await makeContext();
    expect(tokenPermissions).not.toContain("account:self");
    expect(tokenPermissions).not.toContain("members:write");
    const { secret, token } = await createToken(ctx, {
      name: "全部",
      scopes: [...tokenPermissions],
      days: 1,
    });
    const asked = await askWith(secret);
    const withheld = [...permissionsOf("administrator")].filter((one) => !asked.permissions.has(one));
    expect(withheld.toSorted()).toEqual([
      "account:self",
      "clients:share",
      "members:write",
      "packs:share",
      "signing-keys:write",
    ]);
    for (const act of [
      () => createToken(asked, input),
      () => listTokens(asked, ApiTokenQuery.parse({})),
      () => revokeToken(asked, { tokenId: token.id }),
    ])
      await expect(act()).rejects.toMatchObject({ code: "forbidden" });
    await expect(createLogKey(asked, { source: "any", name: "x" })).rejects.toMatchObject(
      refused("inPerson", "forbidden"),
    );
    // A row somebody wrote by hand gives no more.
    await db().apiToken.update({ where: { id: token.id }, data: { scopes: ["members:write", "nonsense"] } });
    expect((await askWith(secret)).permissions.size).toBe(0);
  });

  it("count wrong ones by address and hold up no right one", async () => {
    const ctx = await makeContext();
    const { secret } = await createToken(ctx, input);
    const ip = "198.51.100.77";
    for (let guess = 0; guess < 30; guess++)
      await expect(askWith(newTokenSecret(), ip)).rejects.toMatchObject(refused("unknown"));
    await expect(askWith(newTokenSecret(), ip)).rejects.toMatchObject({
      ...refused("throttled", "too-many-requests"),
      details: { retryAfter: expect.any(Number) },
    });
    expect((await askWith(secret, ip)).actor.id).toBe(ctx.actor.id);
    await expect(askWith(newTokenSecret(), "198.51.100.78")).rejects.toMatchObject(refused("unknown"));
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 15 * 60_000 });
    await expect(askWith(newTokenSecret(), ip)).rejects.toMatchObject(refused("unknown"));
  });

  it("are made only together with their audit row, and at most fifty at a time", async () => {
    const ctx = await makeContext();
    await whileAuditLogRefuses(async () => {
      await expect(createToken(ctx, input)).rejects.toThrow();
    });
    expect(await listed(ctx)).toEqual([]);
    const ends = new Date(Date.now() + 3_600_000);
    await db().apiToken.createMany({
      data: Array.from({ length: 50 }, (_, n) => ({
        organisationId: ctx.organisation.id,
        memberId: ctx.actor.id,
        name: `t${n}`,
        secretHash: `${ctx.actor.id}-${n}`,
        scopes: [],
        expiresAt: ends,
      })),
    });
    await expect(createToken(ctx, input)).rejects.toMatchObject(refused("tooMany", "conflict"));
    await expect(
      db().apiToken.updateMany({ data: { expiresAt: new Date(Date.now() + 400 * 86_400_000) } }),
    ).rejects.toThrow();
  });
});
