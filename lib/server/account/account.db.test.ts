import { expect, it } from "vitest";
import { contextOfSession } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { hashPassword, verifyPassword } from "@/lib/server/passwords";
import { auditTrail, makeContext, requestInfo } from "@/lib/testing/context";
import { describeOnDatabases } from "@/lib/testing/database";
import { whileAuditLogRefuses } from "@/lib/testing/refusing-audit-log";
import { changePassword } from "./change-password";
import { getAccount } from "./get";
import { updateAccount } from "./update";

const current = "twelve small sparrows";
const next = "十二只麻雀飞过茶壶的盖子";

describeOnDatabases("account", () => {
  async function withPassword() {
    return makeContext("auditor", { passwordHash: await hashPassword(current) });
  }
  const hashOf = async (id: string) => (await db().member.findUniqueOrThrow({ where: { id } })).passwordHash;

  it("shows the member and their live sign-ins, this one first, and no hash", async () => {
    const ctx = await withPassword();
    const data = { memberId: ctx.actor.id, userAgent: "phone", ip: "198.51.100.4" };
    const later = new Date(Date.now() + 60_000);
    await db().session.create({ data: { ...data, expiresAt: later, lastSeenAt: later } });
    await db().session.create({ data: { ...data, expiresAt: new Date(0) } });
    const account = await getAccount(ctx);
    expect(account.sessions.map(({ isCurrent, userAgent }) => [isCurrent, userAgent])).toEqual([
      [true, "vitest"],
      [false, "phone"],
    ]);
    expect(account).toMatchObject({ hasPassword: true, role: "auditor" });
    expect(JSON.stringify(account)).not.toContain("argon2id");
  });

  it("changes name and language and says what they were", async () => {
    const ctx = await makeContext("auditor");
    await updateAccount(ctx, { name: "王小芳", locale: "en" });
    await updateAccount(ctx, { locale: "en" });
    expect(await getAccount(ctx)).toMatchObject({ name: "王小芳", locale: "en" });
    expect(await auditTrail(ctx.organisation.id)).toMatchObject([
      {
        action: "account.update",
        before: { name: ctx.actor.name, locale: null },
        after: { name: "王小芳", locale: "en" },
      },
    ]);
  });

  it("changes the password and ends the other sign-ins", async () => {
    const ctx = await withPassword();
    const other = await db().session.create({
      data: { memberId: ctx.actor.id, userAgent: "", ip: "", expiresAt: new Date(Date.now() + 60_000) },
    });
    expect(await changePassword(ctx, { current, next })).toEqual({ revoked: 1 });
    expect(await verifyPassword(await hashOf(ctx.actor.id), next)).toBe(true);
    expect(await contextOfSession(other.id, requestInfo)).toBeNull();
    expect(await contextOfSession(ctx.sessionId, requestInfo)).not.toBeNull();
    const trail = await auditTrail(ctx.organisation.id);
    expect(trail).toMatchObject([{ action: "account.change-password", after: { sessionsEnded: 1 } }]);
  });

  it("asks for the current password, five times at most", async () => {
    const ctx = await withPassword();
    const guess = () => changePassword(ctx, { current: "wrong", next });
    for (let round = 0; round < 5; round++)
      await expect(guess()).rejects.toMatchObject({ code: "invalid", details: { field: "current" } });
    await expect(changePassword(ctx, { current, next })).rejects.toMatchObject({ code: "too-many-requests" });
    expect(await verifyPassword(await hashOf(ctx.actor.id), current)).toBe(true);
  });

  it("refuses a weak password, and any where there is none to change", async () => {
    const ctx = await withPassword();
    await expect(changePassword(ctx, { current, next: "short" })).rejects.toMatchObject({
      key: "auth.passwordProblems.tooShort",
      details: { field: "next" },
    });
    const oidcOnly = await makeContext("auditor");
    await expect(changePassword(oidcOnly, { current, next })).rejects.toMatchObject({ code: "conflict" });
  });

  it("changes nothing when the audit log cannot be written", async () => {
    const ctx = await withPassword();
    await whileAuditLogRefuses(async () => {
      await expect(updateAccount(ctx, { name: "别人" })).rejects.toThrow();
      await expect(changePassword(ctx, { current, next })).rejects.toThrow();
    });
    expect((await getAccount(ctx)).name).toBe(ctx.actor.name);
    expect(await verifyPassword(await hashOf(ctx.actor.id), current)).toBe(true);
  });
});
