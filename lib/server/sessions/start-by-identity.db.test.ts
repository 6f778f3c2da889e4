import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { db } from "@/lib/server/db";
import { createInvitation } from "@/lib/server/invitations/create";
import { revokeInvitation } from "@/lib/server/invitations/revoke";
import { auditTrail, makeContext, requestInfo } from "@/lib/testing/context";
import { describeOnDatabases } from "@/lib/testing/database";
import { makeMember } from "@/lib/testing/organisation";
import type { Identity } from "./authorize-identity";
import { signInByIdentity } from "./start-by-identity";

describeOnDatabases("signInByIdentity", () => {
  const identity = (fields: Partial<Identity> = {}): Identity => ({
    subject: `https://id.example.com#${randomUUID()}`,
    email: `${randomUUID()}@example.com`,
    isEmailVerified: true,
    name: "韩梅梅",
    ...fields,
  });

  it("makes nobody a member uninvited", async () => {
    const stranger = identity();
    await expect(signInByIdentity(stranger, requestInfo)).rejects.toMatchObject({
      code: "forbidden",
      key: "auth.problems.notInvited",
    });
    expect(await db().member.count({ where: { oidcSubject: stranger.subject } })).toBe(0);
  });

  it("lets the invited person in with the invited role, and knows the subject from then on", async () => {
    const ctx = await makeContext();
    const person = identity();
    await createInvitation(ctx, { email: person.email ?? "", role: "team_lead" });
    const { memberId } = await signInByIdentity(person, requestInfo);
    expect(await db().member.findUniqueOrThrow({ where: { id: memberId } })).toMatchObject({
      organisationId: ctx.organisation.id,
      role: "team_lead",
      name: "韩梅梅",
      passwordHash: null,
    });
    const renamed = identity({ subject: person.subject, email: "new@example.com", isEmailVerified: false });
    expect((await signInByIdentity(renamed, requestInfo)).memberId).toBe(memberId);
    expect((await auditTrail(ctx.organisation.id)).map(({ action }) => action)).toEqual([
      "invitation.create",
      "invitation.accept",
      "session.start",
      "session.start",
    ]);
  });

  it("does not honour an invitation that was taken back", async () => {
    const ctx = await makeContext();
    const person = identity();
    const { invitation } = await createInvitation(ctx, { email: person.email ?? "", role: "auditor" });
    await revokeInvitation(ctx, { invitationId: invitation.id });
    await expect(signInByIdentity(person, requestInfo)).rejects.toMatchObject({ code: "forbidden" });
  });

  it("ties a member to the identity by a verified address only", async () => {
    const ctx = await makeContext();
    const member = await makeMember(ctx.organisation.id, "auditor");
    const claims = { email: member.email.toUpperCase() };
    await expect(
      signInByIdentity(identity({ ...claims, isEmailVerified: false }), requestInfo),
    ).rejects.toMatchObject({
      key: "auth.problems.unverifiedEmail",
    });
    expect((await signInByIdentity(identity(claims), requestInfo)).memberId).toBe(member.id);
    expect((await auditTrail(ctx.organisation.id))[0]).toMatchObject({ action: "member.link-identity" });
    await expect(signInByIdentity(identity(claims), requestInfo)).rejects.toMatchObject({
      key: "auth.problems.otherIdentity",
    });
  });

  it("keeps a disabled member out and unlinked", async () => {
    const ctx = await makeContext();
    const member = await makeMember(ctx.organisation.id, "auditor", { disabledAt: new Date() });
    await expect(signInByIdentity(identity({ email: member.email }), requestInfo)).rejects.toMatchObject({
      key: "auth.problems.disabled",
    });
    expect((await db().member.findUniqueOrThrow({ where: { id: member.id } })).oidcSubject).toBeNull();
  });
});
