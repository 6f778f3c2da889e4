import { randomUUID } from "node:crypto";
import { afterEach, expect, it, vi } from "vitest";
import { contextOfSession } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { hashPassword } from "@/lib/server/passwords";
import { auditTrail, makeContext, requestInfo } from "@/lib/testing/context";
import { describeOnDatabases } from "@/lib/testing/database";
import { makeMember, makeOrganisation } from "@/lib/testing/organisation";
import { whileAuditLogRefuses } from "@/lib/testing/refusing-audit-log";
import { endSession } from "./end";
import { revokeSession } from "./revoke";
import { revokeOtherSessions } from "./revoke-others";
import { signIn } from "./start";

const HOUR = 60 * 60 * 1000;
const password = "twelve small sparrows";
const wrong = { code: "unauthenticated", key: "auth.problems.wrongCredentials" };

describeOnDatabases("sessions", () => {
  afterEach(() => vi.useRealTimers());

  const from = () => ({ ...requestInfo, ip: randomUUID() });
  async function makeAccount(fields: { disabledAt?: Date } = {}) {
    const { id } = await makeOrganisation();
    return makeMember(id, "auditor", { passwordHash: await hashPassword(password), ...fields });
  }

  it("signs in whoever knows the password, and records it", async () => {
    const member = await makeAccount();
    const { sessionId } = await signIn({ email: member.email, password }, from());
    const ctx = await contextOfSession(sessionId, requestInfo);
    expect(ctx).toMatchObject({
      actor: { id: member.id, role: "auditor" },
      organisation: { id: member.organisationId, timezone: "Asia/Shanghai" },
      sessionId,
    });
    expect(await auditTrail(member.organisationId)).toMatchObject([
      { action: "session.start", actorMemberId: member.id, targetId: sessionId },
    ]);
    expect((await db().member.findUniqueOrThrow({ where: { id: member.id } })).lastSignInAt).not.toBeNull();
  });

  it("gives one answer for a wrong password, an unknown address, a disabled member and one without a password", async () => {
    const [known, disabled] = [await makeAccount(), await makeAccount({ disabledAt: new Date() })];
    const passwordless = await makeMember(known.organisationId);
    await expect(signIn({ email: known.email, password: "wrong" }, from())).rejects.toMatchObject(wrong);
    for (const email of ["nobody@example.com", disabled.email, passwordless.email])
      await expect(signIn({ email, password }, from())).rejects.toMatchObject(wrong);
    expect(await db().session.count({ where: { memberId: { in: [known.id, disabled.id] } } })).toBe(0);
  });

  it("stops guessing after five tries, without touching whoever is signed in", async () => {
    const member = await makeAccount();
    const { sessionId } = await signIn({ email: member.email, password }, from());
    for (let guess = 0; guess < 5; guess++)
      await expect(signIn({ email: member.email, password: "wrong" }, from())).rejects.toMatchObject(wrong);
    await expect(signIn({ email: member.email, password }, from())).rejects.toMatchObject({
      code: "too-many-requests",
      params: { minutes: 15 },
    });
    expect(await contextOfSession(sessionId, requestInfo)).not.toBeNull();
  });

  it("ends by itself after twelve idle hours and after seven days", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const member = await makeAccount();
    const start = Date.now();
    const { sessionId } = await signIn({ email: member.email, password }, from());
    const isAliveAt = async (hours: number, milliseconds = 0) => {
      vi.setSystemTime(start + hours * HOUR + milliseconds);
      return (await contextOfSession(sessionId, requestInfo)) !== null;
    };
    for (let hours = 11; hours < 7 * 24; hours += 11) expect(await isAliveAt(hours), `${hours} h`).toBe(true);
    expect(await isAliveAt(7 * 24, -1000)).toBe(true);
    expect(await isAliveAt(7 * 24, 1000)).toBe(false);

    const idle = await signIn({ email: member.email, password }, from());
    vi.setSystemTime(Date.now() + 12 * HOUR + 1000);
    expect(await contextOfSession(idle.sessionId, requestInfo)).toBeNull();
    await signIn({ email: member.email, password }, from());
    expect(await db().session.count({ where: { memberId: member.id } })).toBe(1);
  });

  it("reads the role anew on every request", async () => {
    const ctx = await makeContext();
    await db().member.update({ where: { id: ctx.actor.id }, data: { role: "auditor" } });
    const next = await contextOfSession(ctx.sessionId, requestInfo);
    expect(next?.actor.role).toBe("auditor");
    expect(next?.permissions.has("members:write")).toBe(false);
  });

  it("is worth nothing after signing out, even as a copy", async () => {
    const ctx = await makeContext("auditor");
    await endSession(ctx);
    expect(await contextOfSession(ctx.sessionId, requestInfo)).toBeNull();
    expect(await auditTrail(ctx.organisation.id)).toMatchObject([{ action: "session.end" }]);
  });

  it("lets members end their own sign-ins, one or all others", async () => {
    const member = await makeAccount();
    const ids: string[] = [];
    for (let device = 0; device < 4; device++)
      ids.push((await signIn({ email: member.email, password }, from())).sessionId);
    const alive = () =>
      Promise.all(ids.map(async (id) => (await contextOfSession(id, requestInfo)) !== null));
    const ctx = await contextOfSession(ids[0] ?? "", requestInfo);
    if (!ctx) throw new Error("just signed in");
    await revokeSession(ctx, { sessionId: ids[1] ?? "" });
    expect(await alive()).toEqual([true, false, true, true]);
    expect(await revokeOtherSessions(ctx)).toEqual({ revoked: 2 });
    expect(await alive()).toEqual([true, false, false, false]);
    expect((await auditTrail(member.organisationId)).slice(4)).toMatchObject([
      { action: "session.revoke", targetKind: "session", targetId: ids[1] },
      { action: "session.revoke", targetKind: "member", after: { sessionsEnded: 2 } },
    ]);
  });

  it("does not tell somebody else's sign-in from none", async () => {
    const ctx = await makeContext();
    const colleague = await makeContext("auditor", { organisationId: ctx.organisation.id });
    for (const sessionId of [colleague.sessionId, "none"])
      await expect(revokeSession(ctx, { sessionId })).rejects.toMatchObject({ code: "not-found" });
    expect(await contextOfSession(colleague.sessionId, requestInfo)).not.toBeNull();
  });

  it("changes nothing when the audit log cannot be written", async () => {
    const member = await makeAccount();
    const { sessionId } = await signIn({ email: member.email, password }, from());
    const other = await signIn({ email: member.email, password }, from());
    const ctx = await contextOfSession(sessionId, requestInfo);
    if (!ctx) throw new Error("just signed in");
    await whileAuditLogRefuses(async () => {
      await expect(signIn({ email: member.email, password }, from())).rejects.toThrow();
      await expect(endSession(ctx)).rejects.toThrow();
      await expect(revokeSession(ctx, { sessionId: other.sessionId })).rejects.toThrow();
      await expect(revokeOtherSessions(ctx)).rejects.toThrow();
    });
    expect(await db().session.count({ where: { memberId: member.id, revokedAt: null } })).toBe(2);
  });
});
