import { expect, it } from "vitest";
import { db } from "@/lib/server/db";
import { auditTrail, makeContext } from "@/lib/testing/context";
import { describeOnDatabases } from "@/lib/testing/database";
import { makeMember } from "@/lib/testing/organisation";
import { whileAuditLogRefuses } from "@/lib/testing/refusing-audit-log";
import { changeRole } from "./change-role";

describeOnDatabases("changeRole", () => {
  const roleOf = async (id: string) => (await db().member.findUniqueOrThrow({ where: { id } })).role;

  it("changes the role and says who changed what", async () => {
    const ctx = await makeContext();
    const member = await makeMember(ctx.organisation.id, "auditor");
    await changeRole(ctx, { memberId: member.id, role: "team_lead" });
    expect(await roleOf(member.id)).toBe("team_lead");
    expect(await auditTrail(ctx.organisation.id)).toMatchObject([
      {
        action: "member.change-role",
        actorMemberId: ctx.actor.id,
        targetId: member.id,
        before: { role: "auditor" },
        after: { role: "team_lead" },
        ip: ctx.request.ip,
        requestId: ctx.request.requestId,
      },
    ]);
  });

  it("writes nothing when nothing changes", async () => {
    const ctx = await makeContext();
    const member = await makeMember(ctx.organisation.id, "auditor");
    await changeRole(ctx, { memberId: member.id, role: "auditor" });
    expect(await auditTrail(ctx.organisation.id)).toEqual([]);
  });

  it.each(["team_lead", "auditor"] as const)("is refused to a %s", async (role) => {
    const ctx = await makeContext(role);
    const member = await makeMember(ctx.organisation.id, "auditor");
    await expect(changeRole(ctx, { memberId: member.id, role: "administrator" })).rejects.toMatchObject({
      code: "forbidden",
    });
    expect(await roleOf(member.id)).toBe("auditor");
  });

  it("does not tell another organisation's member from nobody", async () => {
    const [ctx, other] = [await makeContext(), await makeContext()];
    for (const memberId of [other.actor.id, "nobody"])
      await expect(changeRole(ctx, { memberId, role: "auditor" })).rejects.toMatchObject({
        code: "not-found",
        key: "problem.not-found",
      });
    expect(await roleOf(other.actor.id)).toBe("administrator");
  });

  it("keeps the last administrator", async () => {
    const ctx = await makeContext();
    await makeMember(ctx.organisation.id, "administrator", { disabledAt: new Date() });
    await expect(changeRole(ctx, { memberId: ctx.actor.id, role: "auditor" })).rejects.toMatchObject({
      code: "conflict",
      key: "members.problems.lastAdministrator",
    });
    expect(await roleOf(ctx.actor.id)).toBe("administrator");
    expect(await auditTrail(ctx.organisation.id)).toEqual([]);
  });

  it("keeps one when two administrators demote each other at once", async () => {
    const ctx = await makeContext();
    const other = await makeContext("administrator", { organisationId: ctx.organisation.id });
    const results = await Promise.allSettled([
      changeRole(ctx, { memberId: other.actor.id, role: "auditor" }),
      changeRole(other, { memberId: ctx.actor.id, role: "auditor" }),
    ]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect([await roleOf(ctx.actor.id), await roleOf(other.actor.id)].sort()).toEqual([
      "administrator",
      "auditor",
    ]);
  });

  it("changes nothing when the audit log cannot be written", async () => {
    const ctx = await makeContext();
    const member = await makeMember(ctx.organisation.id, "auditor");
    await whileAuditLogRefuses(async () => {
      await expect(changeRole(ctx, { memberId: member.id, role: "team_lead" })).rejects.toThrow();
    });
    expect(await roleOf(member.id)).toBe("auditor");
  });
});
