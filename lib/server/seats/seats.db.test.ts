import { expect, it } from "vitest";
import { SeatTerms } from "@/lib/contracts/seats";
import { getAccount } from "@/lib/server/account/get";
import { type Context, contextOfSession } from "@/lib/server/context";
import { db, transaction } from "@/lib/server/db";
import { acceptInvitation } from "@/lib/server/invitations/accept";
import { createInvitation } from "@/lib/server/invitations/create";
import { changeRole } from "@/lib/server/members/change-role";
import { listMembers } from "@/lib/server/members/list";
import { notifyOfEndingSeats } from "@/lib/server/notifications/ending-seats";
import { findLiveSession, whyRefused } from "@/lib/server/session";
import { signIn } from "@/lib/server/sessions/start";
import { signInByIdentity } from "@/lib/server/sessions/start-by-identity";
import { auditTrail, makeContext, requestInfo } from "@/lib/testing/context";
import { describeOnDatabases } from "@/lib/testing/database";
import { deliveriesOf, makeTarget } from "@/lib/testing/targets";
import { endSeat } from "./end";
import { giveSeat } from "./give";

const DAY_MS = 86_400_000;
const day = (from: number) => new Date(Date.now() + from * DAY_MS).toISOString().slice(0, 10);

describeOnDatabases("an auditor's seat", () => {
  const terms = (more: Partial<SeatTerms> = {}) =>
    SeatTerms.parse({ sources: [], from: null, to: null, startsOn: null, endsOn: day(30), ...more });

  async function seated(more: Partial<SeatTerms> = {}): Promise<{
    ctx: Context;
    auditor: Context & { sessionId: string };
  }> {
    const ctx = await makeContext();
    const auditor = await makeContext("auditor", { organisationId: ctx.organisation.id });
    await giveSeat(ctx, { memberId: auditor.actor.id, ...terms(more) });
    return { ctx, auditor };
  }

  const makeSource = ({ organisation }: Context, name: string) =>
    db().source.create({ data: { organisationId: organisation.id, kind: "file", name, settings: {} } });

  it("lets in until the last instant of its last day, and from the next on refuses an open sign-in", async () => {
    const { auditor } = await seated({ endsOn: "2099-12-31" });
    const end = Date.parse("2100-01-01T00:00:00+08:00");
    await db().session.update({
      where: { id: auditor.sessionId },
      data: { expiresAt: new Date(end + DAY_MS), lastSeenAt: new Date(end) },
    });
    expect(await findLiveSession(auditor.sessionId, end - 1)).not.toBeNull();
    expect(await findLiveSession(auditor.sessionId, end)).toBeNull();
    expect(await findLiveSession(auditor.sessionId, end + 1000)).toBeNull();
    expect(await whyRefused(auditor.sessionId, end + 1000)).toBe("seatOver");
  });

  it("lets nobody in before its first day", async () => {
    const { auditor } = await seated({ startsOn: day(3) });
    expect(await findLiveSession(auditor.sessionId)).toBeNull();
    expect(await whyRefused(auditor.sessionId)).toBe("seatAhead");
    await db().session.update({
      where: { id: auditor.sessionId },
      data: { lastSeenAt: new Date(Date.now() + 4 * DAY_MS), expiresAt: new Date(Date.now() + 9 * DAY_MS) },
    });
    expect(await findLiveSession(auditor.sessionId, Date.now() + 4 * DAY_MS)).not.toBeNull();
  });

  it("ends now for every device, and a seat given later brings no old sign-in back", async () => {
    const { ctx, auditor } = await seated();
    expect((await contextOfSession(auditor.sessionId, requestInfo))?.seat).toMatchObject({ sources: null });
    await endSeat(ctx, { memberId: auditor.actor.id });
    expect(await contextOfSession(auditor.sessionId, requestInfo)).toBeNull();
    expect(await whyRefused(auditor.sessionId)).toBe("seatOver");
    await giveSeat(ctx, { memberId: auditor.actor.id, ...terms() });
    expect(await contextOfSession(auditor.sessionId, requestInfo)).toBeNull();
    const { members } = await listMembers(ctx);
    const seats = members.find(({ id }) => id === auditor.actor.id)?.seats ?? [];
    expect(seats.map(({ state, ended }) => [state, ended?.by ?? null])).toEqual([
      ["running", null],
      ["over", ctx.actor.name],
    ]);
    await expect(endSeat(ctx, { memberId: ctx.actor.id })).rejects.toMatchObject({ code: "not-found" });
  });

  it("is changed in place, and tells before and after", async () => {
    const { ctx, auditor } = await seated({ from: "2026-10-01", to: "2026-10-31" });
    const source = await makeSource(ctx, "官网客服");
    await giveSeat(ctx, { memberId: auditor.actor.id, ...terms({ sources: [source.id], endsOn: day(60) }) });
    const trail = await auditTrail(ctx.organisation.id);
    expect(trail.map(({ action }) => action)).toEqual(["seat.create", "seat.update"]);
    expect(trail[1]).toMatchObject({
      targetId: auditor.actor.id,
      before: { parts: null, from: "2026-10-01", to: "2026-10-31" },
      after: { parts: ["官网客服"], from: null, to: null },
    });
    const now = await contextOfSession(auditor.sessionId, requestInfo);
    expect(now?.seat?.sources).toEqual([source.id]);
    expect((await getAccount(now!)).seat).toMatchObject({ isWhole: false, sources: [{ name: "官网客服" }] });
  });

  it("refuses terms that contradict themselves, foreign sources, other roles and other people", async () => {
    const { ctx, auditor } = await seated();
    const give = (more: Partial<SeatTerms>, who = ctx, memberId = auditor.actor.id) =>
      giveSeat(who, { memberId, ...terms(more) });
    const stranger = await makeContext();
    await expect(give({ from: "2026-10-02", to: "2026-10-01" })).rejects.toMatchObject({
      key: "seats.problems.period",
    });
    await expect(give({ endsOn: "2020-01-01" })).rejects.toMatchObject({ key: "seats.problems.past" });
    await expect(give({ startsOn: day(9), endsOn: day(5) })).rejects.toMatchObject({
      key: "seats.problems.order",
    });
    const foreign = await makeSource(stranger, "别家");
    await expect(give({ sources: [foreign.id] })).rejects.toMatchObject({ code: "not-found" });
    await expect(give({}, ctx, ctx.actor.id)).rejects.toMatchObject({ key: "seats.problems.notAuditor" });
    await expect(give({}, stranger)).rejects.toMatchObject({ code: "not-found" });
    await expect(give({}, auditor)).rejects.toMatchObject({ code: "forbidden" });
    await expect(endSeat(auditor, { memberId: auditor.actor.id })).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  it("waits in an invitation, usual where nobody said otherwise, and refuses the password after its end", async () => {
    const ctx = await makeContext();
    const email = `auditor-${Date.now()}-${Math.random()}@example.com`;
    const { invitation, path } = await createInvitation(ctx, { email, role: "auditor" });
    expect(invitation.seat?.sources).toEqual([]);
    const token = new URL(path, "http://inlet.invalid").searchParams.get("token") ?? "";
    const password = "a river of small stones";
    await acceptInvitation({ token, name: "韩梅梅", password }, requestInfo);
    const { sessionId } = await signIn({ email, password }, requestInfo);
    const auditor = await contextOfSession(sessionId, requestInfo);
    expect(auditor?.seat?.endsAt.getTime()).toBeGreaterThan(Date.now() + 88 * DAY_MS);
    await endSeat(ctx, { memberId: auditor?.actor.id ?? "" });
    await expect(signIn({ email, password }, requestInfo)).rejects.toMatchObject({
      code: "forbidden",
      key: "auth.problems.seatOver",
    });
    await expect(signIn({ email, password: "another river of stones" }, requestInfo)).rejects.toMatchObject({
      key: "auth.problems.wrongCredentials",
    });
    const identity = { subject: `issuer#${email}`, email, isEmailVerified: true, name: "韩梅梅" };
    await expect(signInByIdentity(identity, requestInfo)).rejects.toMatchObject({
      key: "auth.problems.seatOver",
    });
  });

  it("comes with the role and goes with it", async () => {
    const ctx = await makeContext();
    const lead = await makeContext("team_lead", { organisationId: ctx.organisation.id });
    await changeRole(ctx, { memberId: lead.actor.id, role: "auditor" });
    expect((await contextOfSession(lead.sessionId, requestInfo))?.seat).not.toBeNull();
    await changeRole(ctx, { memberId: lead.actor.id, role: "team_lead" });
    expect(await db().auditorSeat.count({ where: { memberId: lead.actor.id, endedAt: null } })).toBe(0);
    expect(await contextOfSession(lead.sessionId, requestInfo)).toMatchObject({ seat: null });
    const without = await makeContext("auditor", { organisationId: ctx.organisation.id });
    expect(await contextOfSession(without.sessionId, requestInfo)).toMatchObject({ seat: null });
  });

  it("is announced to administrators once, a week before it ends", async () => {
    const { ctx } = await seated({ endsOn: day(5) });
    const target = await makeTarget(ctx, "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=planted");
    const announce = () => transaction((tx) => notifyOfEndingSeats(tx, new Date()));
    await announce();
    await announce();
    expect((await deliveriesOf(target)).map(({ event }) => event)).toEqual(["seat-ending"]);
  });
});
