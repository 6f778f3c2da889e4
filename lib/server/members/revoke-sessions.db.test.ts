import { expect, it } from "vitest";
import { contextOfSession } from "@/lib/server/context";
import { auditTrail, makeContext, requestInfo } from "@/lib/testing/context";
import { describeOnDatabases } from "@/lib/testing/database";
import { whileAuditLogRefuses } from "@/lib/testing/refusing-audit-log";
import { revokeMemberSessions } from "./revoke-sessions";

describeOnDatabases("revokeMemberSessions", () => {
  it("signs the member out and records it", async () => {
    const ctx = await makeContext();
    const lead = await makeContext("team_lead", { organisationId: ctx.organisation.id });
    expect(await revokeMemberSessions(ctx, { memberId: lead.actor.id })).toEqual({ revoked: 1 });
    expect(await contextOfSession(lead.sessionId, requestInfo)).toBeNull();
    expect(await contextOfSession(ctx.sessionId, requestInfo)).not.toBeNull();
    expect(await auditTrail(ctx.organisation.id)).toMatchObject([
      { action: "member.revoke-sessions", targetId: lead.actor.id, after: { sessionsEnded: 1 } },
    ]);
  });

  it("is refused to other roles and to other organisations", async () => {
    const [ctx, other] = [await makeContext(), await makeContext()];
    const lead = await makeContext("team_lead", { organisationId: ctx.organisation.id });
    await expect(revokeMemberSessions(lead, { memberId: ctx.actor.id })).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(revokeMemberSessions(other, { memberId: ctx.actor.id })).rejects.toMatchObject({
      code: "not-found",
    });
    expect(await contextOfSession(ctx.sessionId, requestInfo)).not.toBeNull();
  });

  it("changes nothing when the audit log cannot be written", async () => {
    const ctx = await makeContext();
    const lead = await makeContext("team_lead", { organisationId: ctx.organisation.id });
    await whileAuditLogRefuses(async () => {
      await expect(revokeMemberSessions(ctx, { memberId: lead.actor.id })).rejects.toThrow();
    });
    expect(await contextOfSession(lead.sessionId, requestInfo)).not.toBeNull();
  });
});
