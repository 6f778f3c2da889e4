import { randomUUID } from "node:crypto";
import { afterEach, expect, it, vi } from "vitest";
import { contextOfSession } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { issuePasswordLink } from "@/lib/server/members/issue-password-link";
import { verifyPassword } from "@/lib/server/passwords";
import { auditTrail, makeContext, requestInfo } from "@/lib/testing/context";
import { describeOnDatabases } from "@/lib/testing/database";
import { whileAuditLogRefuses } from "@/lib/testing/refusing-audit-log";
import { acceptInvitation } from "./accept";
import { createInvitation } from "./create";
import { findInvitation } from "./preview";
import { revokeInvitation } from "./revoke";

const DAY = 24 * 60 * 60 * 1000;
const password = "twelve small sparrows";
const tokenOf = ({ path }: { path: string }) =>
  new URL(path, "http://inlet.test").searchParams.get("token") ?? "";
const someone = () => `${randomUUID()}@example.com`;
const gone = { code: "not-found", key: "auth.problems.invitationGone" };

describeOnDatabases("invitations", () => {
  afterEach(() => vi.useRealTimers());
  const accept = (token: string) => acceptInvitation({ token, name: "李雷", password }, requestInfo);

  it("lets exactly the invited person join, once, with the invited role", async () => {
    const ctx = await makeContext();
    const email = someone();
    const token = tokenOf(await createInvitation(ctx, { email, role: "auditor" }));
    expect(await findInvitation(token)).toEqual({
      purpose: "join",
      email,
      role: "auditor",
      organisation: ctx.organisation.name,
      invitedBy: ctx.actor.name,
      name: null,
    });
    expect(await accept(token)).toEqual({ email });
    const member = await db().member.findUniqueOrThrow({ where: { email } });
    expect(member).toMatchObject({ organisationId: ctx.organisation.id, role: "auditor", name: "李雷" });
    expect(await verifyPassword(member.passwordHash, password)).toBe(true);
    await expect(accept(token)).rejects.toMatchObject(gone);
    expect(await findInvitation(token)).toBeNull();
    expect(await auditTrail(ctx.organisation.id)).toMatchObject([
      { action: "invitation.create", targetName: email, actorMemberId: ctx.actor.id },
      { action: "invitation.accept", targetName: email, actorMemberId: member.id, actorName: "李雷" },
      { action: "seat.create", targetId: member.id, targetName: "李雷" },
    ]);
  });

  it("makes one member when the link is used twice at once", async () => {
    const ctx = await makeContext();
    const email = someone();
    const token = tokenOf(await createInvitation(ctx, { email, role: "auditor" }));
    const results = await Promise.allSettled([accept(token), accept(token), accept(token)]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const result of results) if (result.status === "rejected") expect(result.reason).toMatchObject(gone);
  });

  it("shows nothing behind a link that was never made", async () => {
    for (const token of ["", "x", "a".repeat(43)]) expect(await findInvitation(token)).toBeNull();
  });

  it("stores nothing that opens the door", async () => {
    const ctx = await makeContext();
    const token = tokenOf(await createInvitation(ctx, { email: someone(), role: "auditor" }));
    const rows = await db().invitation.findMany({ where: { organisationId: ctx.organisation.id } });
    expect(JSON.stringify([rows, await auditTrail(ctx.organisation.id)].flat(), bigints)).not.toContain(
      token,
    );
  });

  it("ends with the revocation, with a newer link, and after seven days", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const ctx = await makeContext();
    const email = someone();
    const first = await createInvitation(ctx, { email, role: "auditor" });
    const second = await createInvitation(ctx, { email, role: "team_lead" });
    await expect(accept(tokenOf(first))).rejects.toMatchObject(gone);
    vi.setSystemTime(Date.now() + 7 * DAY - 1000);
    expect(await findInvitation(tokenOf(second))).not.toBeNull();
    vi.setSystemTime(Date.now() + 1000);
    await expect(accept(tokenOf(second))).rejects.toMatchObject(gone);
    const third = await createInvitation(ctx, { email, role: "team_lead" });
    await revokeInvitation(ctx, { invitationId: third.invitation.id });
    await expect(accept(tokenOf(third))).rejects.toMatchObject(gone);
    await expect(revokeInvitation(ctx, { invitationId: third.invitation.id })).rejects.toMatchObject({
      code: "not-found",
    });
  });

  it("refuses a weak password and leaves the link usable", async () => {
    const ctx = await makeContext();
    const token = tokenOf(await createInvitation(ctx, { email: someone(), role: "auditor" }));
    const weak = acceptInvitation({ token, name: "李雷", password: "password1234" }, requestInfo);
    await expect(weak).rejects.toMatchObject({
      code: "invalid",
      key: "auth.passwordProblems.tooPlain",
      details: { field: "password" },
    });
    await accept(token);
  });

  it("gives a member who lost the password a new one, and ends the old sign-ins", async () => {
    const ctx = await makeContext();
    const lead = await makeContext("team_lead", { organisationId: ctx.organisation.id });
    const link = await issuePasswordLink(ctx, { memberId: lead.actor.id });
    expect(await findInvitation(tokenOf(link))).toMatchObject({ purpose: "reset", name: lead.actor.name });
    await accept(tokenOf(link));
    const member = await db().member.findUniqueOrThrow({ where: { id: lead.actor.id } });
    expect(member).toMatchObject({ name: lead.actor.name, role: "team_lead" });
    expect(await verifyPassword(member.passwordHash, password)).toBe(true);
    expect(await contextOfSession(lead.sessionId, requestInfo)).toBeNull();
    expect((await auditTrail(ctx.organisation.id)).map(({ action }) => action)).toEqual([
      "member.issue-password-link",
      "member.reset-password",
    ]);
  });

  it.each(["team_lead", "auditor"] as const)("is refused to a %s", async (role) => {
    const ctx = await makeContext(role);
    const refused = [
      createInvitation(ctx, { email: someone(), role: "administrator" }),
      revokeInvitation(ctx, { invitationId: "any" }),
      issuePasswordLink(ctx, { memberId: ctx.actor.id }),
    ];
    for (const verb of refused) await expect(verb).rejects.toMatchObject({ code: "forbidden" });
    expect(await db().invitation.count({ where: { organisationId: ctx.organisation.id } })).toBe(0);
  });

  it("does not reach into another organisation", async () => {
    const [ctx, other] = [await makeContext(), await makeContext()];
    const { invitation } = await createInvitation(other, { email: someone(), role: "auditor" });
    await expect(revokeInvitation(ctx, { invitationId: invitation.id })).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(issuePasswordLink(ctx, { memberId: other.actor.id })).rejects.toMatchObject({
      code: "not-found",
    });
  });

  it("changes nothing when the audit log cannot be written", async () => {
    const ctx = await makeContext();
    const email = someone();
    const open = await createInvitation(ctx, { email, role: "auditor" });
    await whileAuditLogRefuses(async () => {
      await expect(createInvitation(ctx, { email, role: "administrator" })).rejects.toThrow();
      await expect(revokeInvitation(ctx, { invitationId: open.invitation.id })).rejects.toThrow();
      await expect(accept(tokenOf(open))).rejects.toThrow();
      await expect(issuePasswordLink(ctx, { memberId: ctx.actor.id })).rejects.toThrow();
    });
    expect(await db().invitation.count({ where: { organisationId: ctx.organisation.id } })).toBe(1);
    await accept(tokenOf(open));
  });
});

function bigints(_key: string, value: unknown) {
  return typeof value === "bigint" ? String(value) : value;
}
