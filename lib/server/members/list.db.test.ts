import { expect, it } from "vitest";
import { db } from "@/lib/server/db";
import { createInvitation } from "@/lib/server/invitations/create";
import { makeContext } from "@/lib/testing/context";
import { describeOnDatabases } from "@/lib/testing/database";
import { makeMember } from "@/lib/testing/organisation";
import { listMembers } from "./list";

describeOnDatabases("listMembers", () => {
  it("lists the organisation's own people, and never a password", async () => {
    const [ctx] = [await makeContext(), await makeContext()];
    const gone = await makeMember(ctx.organisation.id, "auditor", {
      passwordHash: "$argon2id$hash",
      disabledAt: new Date(),
    });
    const { members } = await listMembers(ctx);
    expect(members.map(({ id }) => id).sort()).toEqual([ctx.actor.id, gone.id].sort());
    expect(members.find(({ id }) => id === gone.id)).toMatchObject({ hasPassword: true, liveSessions: 0 });
    expect(members.find(({ id }) => id === ctx.actor.id)).toMatchObject({
      hasPassword: false,
      liveSessions: 1,
    });
    expect(JSON.stringify(members)).not.toContain("argon2id");
  });

  it("counts only sign-ins that still work", async () => {
    const ctx = await makeContext();
    await db().session.update({ where: { id: ctx.sessionId }, data: { expiresAt: new Date(0) } });
    const { members } = await listMembers(ctx);
    expect(members[0]?.liveSessions).toBe(0);
  });

  it("shows open invitations to those who may make them", async () => {
    const ctx = await makeContext();
    const auditor = await makeContext("auditor", { organisationId: ctx.organisation.id });
    const created = await createInvitation(ctx, {
      email: `open-${ctx.actor.id}@example.com`,
      role: "auditor",
    });
    expect((await listMembers(ctx)).invitations).toEqual([created.invitation]);
    expect((await listMembers(auditor)).invitations).toEqual([]);
    const token = new URL(created.path, "http://inlet.test").searchParams.get("token") ?? "";
    expect(JSON.stringify(await listMembers(ctx))).not.toContain(token);
  });
});
