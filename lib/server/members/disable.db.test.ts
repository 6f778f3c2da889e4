import { expect, it } from "vitest";
import { contextOfSession } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { createInvitation } from "@/lib/server/invitations/create";
import { auditTrail, makeContext, requestInfo } from "@/lib/testing/context";
import { describeOnDatabases } from "@/lib/testing/database";
import { makeMember } from "@/lib/testing/organisation";
import { whileAuditLogRefuses } from "@/lib/testing/refusing-audit-log";
import { disableMember } from "./disable";
import { enableMember } from "./enable";
import { issuePasswordLink } from "./issue-password-link";

describeOnDatabases("disableMember, enableMember", () => {
  const isDisabled = async (id: string) =>
    (await db().member.findUniqueOrThrow({ where: { id } })).disabledAt !== null;

  it("refuses the member's very next request, and an old sign-in stays dead", async () => {
    const ctx = await makeContext();
    const lead = await makeContext("team_lead", { organisationId: ctx.organisation.id });
    expect(await contextOfSession(lead.sessionId, requestInfo)).not.toBeNull();
    await disableMember(ctx, { memberId: lead.actor.id });
    expect(await contextOfSession(lead.sessionId, requestInfo)).toBeNull();
    await enableMember(ctx, { memberId: lead.actor.id });
    expect(await isDisabled(lead.actor.id)).toBe(false);
    expect(await contextOfSession(lead.sessionId, requestInfo)).toBeNull();
    expect(await auditTrail(ctx.organisation.id)).toMatchObject([
      { action: "member.disable", targetId: lead.actor.id, after: { isDisabled: true, sessionsEnded: 1 } },
      { action: "member.enable", targetId: lead.actor.id, after: { isDisabled: false } },
    ]);
  });

  it("takes back an open link to a new password", async () => {
    const ctx = await makeContext();
    const member = await makeMember(ctx.organisation.id, "auditor");
    const { invitation } = await issuePasswordLink(ctx, { memberId: member.id });
    await disableMember(ctx, { memberId: member.id });
    const row = await db().invitation.findUniqueOrThrow({ where: { id: invitation.id } });
    expect(row.revokedAt).not.toBeNull();
    await expect(issuePasswordLink(ctx, { memberId: member.id })).rejects.toMatchObject({ code: "conflict" });
    await expect(createInvitation(ctx, { email: member.email, role: "auditor" })).rejects.toMatchObject({
      key: "members.problems.alreadyMember",
    });
  });

  it("refuses to disable oneself, so an administrator always remains", async () => {
    const ctx = await makeContext();
    await expect(disableMember(ctx, { memberId: ctx.actor.id })).rejects.toMatchObject({
      key: "members.problems.disableSelf",
    });
    const other = await makeContext("administrator", { organisationId: ctx.organisation.id });
    const results = await Promise.allSettled([
      disableMember(ctx, { memberId: other.actor.id }),
      disableMember(other, { memberId: ctx.actor.id }),
    ]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it.each(["team_lead", "auditor"] as const)("is refused to a %s", async (role) => {
    const ctx = await makeContext(role);
    const member = await makeMember(ctx.organisation.id, "auditor");
    for (const verb of [disableMember, enableMember])
      await expect(verb(ctx, { memberId: member.id })).rejects.toMatchObject({ code: "forbidden" });
    expect(await isDisabled(member.id)).toBe(false);
  });

  it("does not reach into another organisation", async () => {
    const [ctx, other] = [await makeContext(), await makeContext("auditor")];
    for (const verb of [disableMember, enableMember])
      await expect(verb(ctx, { memberId: other.actor.id })).rejects.toMatchObject({ code: "not-found" });
    expect(await isDisabled(other.actor.id)).toBe(false);
  });

  it("changes nothing when the audit log cannot be written", async () => {
    const ctx = await makeContext();
    const lead = await makeContext("team_lead", { organisationId: ctx.organisation.id });
    await whileAuditLogRefuses(async () => {
      await expect(disableMember(ctx, { memberId: lead.actor.id })).rejects.toThrow();
    });
    expect(await isDisabled(lead.actor.id)).toBe(false);
    expect(await contextOfSession(lead.sessionId, requestInfo)).not.toBeNull();
    await disableMember(ctx, { memberId: lead.actor.id });
    await whileAuditLogRefuses(async () => {
      await expect(enableMember(ctx, { memberId: lead.actor.id })).rejects.toThrow();
    });
    expect(await isDisabled(lead.actor.id)).toBe(true);
  });
});
