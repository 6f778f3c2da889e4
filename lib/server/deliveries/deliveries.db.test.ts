import "@/lib/testing/connector-env";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db, transaction } from "@/lib/server/db";
import { deliverDue } from "@/lib/server/delivery-worker";
import { notify } from "@/lib/server/notifications/notify";
import { updateTarget } from "@/lib/server/notification-targets/update";
import { ROBOT_KEY, startFakeRobot, type FakeRobot } from "@/lib/senders/testing/fake-robot";
import { auditTrail, makeContext } from "@/lib/testing/context";
import { describeOnDatabases } from "@/lib/testing/database";
import { deliveriesOf, letTimePass, makeTarget, pullFailed, tell } from "@/lib/testing/targets";
import { claimDelivery, LEASE_MS } from "./claim";
import { resendDelivery } from "./resend";

const RUNNING = new AbortController().signal;
const deliver = (signal = RUNNING) => deliverDue(signal, false);

describeOnDatabases("the outbox", (_database, engine) => {
  let robot: FakeRobot;
  beforeAll(async () => {
    robot = await startFakeRobot();
  });
  afterAll(() => robot.close());
  beforeEach(async () => {
    robot.received.length = 0;
    robot.next.length = 0;
    await db().delivery.updateMany({ data: { status: "withdrawn" }, where: { status: "pending" } });
  });

  async function told(more = {}) {
    const ctx = await makeContext();
    const targetId = await makeTarget(ctx, robot.url, more);
    await tell(pullFailed(ctx));
    return { ctx, targetId };
  }

  it("is written with what it tells of, or not at all", async () => {
    const ctx = await makeContext();
    const targetId = await makeTarget(ctx, robot.url);
    await transaction(async (tx) => {
      await notify(tx, pullFailed(ctx));
      throw new Error("it did not happen");
    }).catch(() => undefined);
    expect(await deliveriesOf(targetId)).toEqual([]);
    await tell(pullFailed(ctx));
    await deliver();
    const [delivery] = await deliveriesOf(targetId);
    expect(delivery).toMatchObject({
      status: "sent",
      attempts: 1,
      log: [{ outcome: { sent: true, code: "0" } }],
    });
    expect(robot.received).toHaveLength(1);
    expect(robot.received[0]?.text).toContain("客服中心");
    expect(robot.received[0]?.text).toContain("平台没有应答");
  });

  it.each([
    [
      "an error code of the vendor",
      { body: { errcode: 93000, errmsg: `bad ${ROBOT_KEY}` } },
      "dead",
      "93000",
    ],
    ["HTTP 500", { status: 500 }, "pending", "500"],
    ["a hang-up", "drop" as const, "pending", "unreachable"],
  ])("after %s: %s", async (_what, act, status, code) => {
    const { targetId } = await told();
    robot.next.push(act);
    await deliver();
    const [delivery] = await deliveriesOf(targetId);
    expect(delivery).toMatchObject({ status, attempts: 1, log: [{ outcome: { sent: false, code } }] });
    expect(JSON.stringify(delivery)).not.toContain("planted");
    if (status === "pending") expect(delivery!.nextAttemptAt.getTime()).toBeGreaterThan(Date.now() + 9_000);
  });

  it("honours Retry-After, for everything that goes to the same target", async () => {
    const { ctx, targetId } = await told();
    robot.next.push({ status: 429, headers: { "retry-after": "120" } });
    await deliver();
    await tell(pullFailed(ctx, { sameAs: "another" }));
    await deliver();
    expect(robot.received).toHaveLength(1);
    const [first] = await deliveriesOf(targetId);
    expect(first!.nextAttemptAt.getTime()).toBeGreaterThan(Date.now() + 110_000);
    const { freeAt } = await db().notificationTarget.findUniqueOrThrow({ where: { id: targetId } });
    expect(freeAt!.getTime()).toBeGreaterThan(Date.now() + 110_000);
    await letTimePass(targetId);
    await deliver();
    expect((await deliveriesOf(targetId)).map(({ status }) => status)).toContain("sent");
  });

  it("keeps to the vendor's pace", async () => {
    const { ctx, targetId } = await told();
    await tell(pullFailed(ctx, { sameAs: "another" }));
    await deliver();
    expect(robot.received).toHaveLength(1);
    const { freeAt } = await db().notificationTarget.findUniqueOrThrow({ where: { id: targetId } });
    expect(freeAt!.getTime() - Date.now()).toBeGreaterThan(2_000);
  });

  it("gives up after seven tries; a person sends it again under the same id, and it is on record", async () => {
    const { ctx, targetId } = await told({ kind: "webhook" });
    for (let turn = 0; turn < 7; turn++) {
      robot.next.push({ status: 503 });
      await deliver();
      await letTimePass(targetId);
    }
    await deliver();
    const [dead] = await deliveriesOf(targetId);
    expect(dead).toMatchObject({ status: "dead", attempts: 7 });
    expect(robot.received).toHaveLength(7);
    const ids = new Set(robot.received.map(({ headers }) => headers["webhook-id"]));
    await resendDelivery(ctx, { deliveryId: dead!.id });
    await deliver();
    expect((await deliveriesOf(targetId))[0]).toMatchObject({ status: "sent", attempts: 1 });
    expect(robot.received).toHaveLength(8);
    expect(new Set([...ids, robot.received[7]?.headers["webhook-id"]])).toEqual(new Set([`msg_${dead!.id}`]));
    expect((await auditTrail(ctx.organisation.id)).at(-1)).toMatchObject({
      action: "delivery.resend",
      targetId,
    });
    await expect(resendDelivery(ctx, { deliveryId: dead!.id })).rejects.toMatchObject({ code: "conflict" });
    await expect(resendDelivery(await makeContext(), { deliveryId: dead!.id })).rejects.toMatchObject({
      code: "not-found",
    });
    const auditor = await makeContext("auditor", { organisationId: ctx.organisation.id });
    await expect(resendDelivery(auditor, { deliveryId: dead!.id })).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  it("sends again, under the same id, what was sent by a server that died before it could say so", async () => {
    const { targetId } = await told({ kind: "webhook" });
    const claim = await claimDelivery(new Date());
    expect(claim).not.toBeNull();
    // Sent, and then the server was killed: nothing says so.
    await deliver();
    expect(robot.received).toHaveLength(0);
    await letTimePass(targetId);
    await deliver();
    expect(robot.received[0]?.headers["webhook-id"]).toBe(`msg_${claim!.id}`);
    expect((await deliveriesOf(targetId))[0]).toMatchObject({ status: "sent", fence: 2 });
  });

  it("lets only the last who took it up say how it ended; the others' tries stay on record", async () => {
    const { targetId } = await told({ kind: "webhook" });
    robot.next.push({ status: 200, afterMs: 150 });
    const sending = deliver();
    await expect.poll(() => robot.received.length).toBe(1);
    await db().delivery.updateMany({ where: { targetId }, data: { fence: { increment: 1 } } });
    await sending;
    expect((await deliveriesOf(targetId))[0]).toMatchObject({
      status: "pending",
      log: [{ outcome: { sent: true } }],
    });
    await letTimePass(targetId);
    await deliver();
    expect((await deliveriesOf(targetId))[0]).toMatchObject({ status: "sent" });
    expect(new Set(robot.received.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
  });

  it("holds a claim no longer than its lease", async () => {
    await told();
    const now = new Date();
    const claim = await claimDelivery(now);
    expect(await claimDelivery(new Date(now.getTime() + LEASE_MS - 1))).toBeNull();
    expect(await claimDelivery(new Date(now.getTime() + LEASE_MS))).toMatchObject({
      id: claim!.id,
      fence: 2,
    });
  });

  it("puts back what was under way when the server stops", async () => {
    const { targetId } = await told();
    const stopping = new AbortController();
    robot.next.push("hang");
    const running = deliver(stopping.signal);
    await expect.poll(() => robot.received.length).toBe(1);
    stopping.abort();
    await running;
    expect((await deliveriesOf(targetId))[0]).toMatchObject({ status: "pending", attempts: 0, log: [] });
    await deliver();
    expect((await deliveriesOf(targetId))[0]).toMatchObject({ status: "sent" });
  });

  it("never lets two workers send the same delivery, or to the same target, at the same time", async () => {
    const ctx = await makeContext();
    const slow = await startFakeRobot({ status: 200, afterMs: 40 });
    const targetId = await makeTarget(ctx, slow.url, { kind: "webhook" });
    for (let one = 0; one < 12; one++) await tell(pullFailed(ctx, { sameAs: `one ${one}` }));
    await Promise.all(Array.from({ length: 5 }, () => deliver()));
    // A target whose turn was missed is free at once: a webhook has no pace.
    await deliver();
    const ids = slow.received.map(({ headers }) => headers["webhook-id"]);
    expect(ids).toHaveLength(12);
    expect(new Set(ids).size).toBe(12);
    expect(slow.together()).toBe(1);
    expect(
      (await deliveriesOf(targetId)).every(({ status, attempts }) => status === "sent" && attempts === 1),
    ).toBe(true);
    await slow.close();
  });

  describe("the same thing again", () => {
    it("is folded into one message at the end of the window, with how often it came", async () => {
      const { ctx, targetId } = await told();
      await deliver();
      for (let turn = 0; turn < 3; turn++) await tell(pullFailed(ctx));
      await deliver();
      expect(robot.received).toHaveLength(1);
      const [, folded] = await deliveriesOf(targetId);
      expect(folded).toMatchObject({ repeats: 3, status: "pending" });
      expect(folded!.nextAttemptAt.getTime() - Date.now()).toBeGreaterThan(50 * 60_000);
      await letTimePass(targetId);
      await deliver();
      expect(robot.received[1]?.text).toContain("3");
      expect(await deliveriesOf(targetId)).toHaveLength(2);
    });

    it("is news again after the window", async () => {
      const { ctx, targetId } = await told();
      await deliver();
      const past = new Date(Date.now() - 61 * 60_000);
      await db().delivery.updateMany({ where: { targetId }, data: { createdAt: past, finishedAt: past } });
      await letTimePass(targetId);
      await tell(pullFailed(ctx));
      await deliver();
      expect(robot.received).toHaveLength(2);
    });

    it("is told once for ever where it says so", async () => {
      const ctx = await makeContext();
      const targetId = await makeTarget(ctx, robot.url);
      for (let turn = 0; turn < 3; turn++) await tell(pullFailed(ctx, { once: true }));
      expect(await deliveriesOf(targetId)).toHaveLength(1);
    });

    it("comes from several at once without being told twice", async () => {
      const ctx = await makeContext();
      const targetId = await makeTarget(ctx, robot.url);
      await Promise.all(Array.from({ length: 4 }, () => tell(pullFailed(ctx))));
      const rows = await deliveriesOf(targetId);
      expect(rows.map(({ repeats }) => repeats).sort()).toEqual([0, 3]);
    });
  });

  it("withdraws what waits when its target is switched off", async () => {
    const { ctx, targetId } = await told();
    await updateTarget(ctx, { targetId, isEnabled: false });
    await tell(pullFailed(ctx, { sameAs: "later" }));
    await deliver();
    expect(robot.received).toEqual([]);
    expect((await deliveriesOf(targetId)).map(({ status }) => status)).toEqual(["withdrawn"]);
  });

  it(`is where ${engine} keeps it: nothing of the address is stored in the open`, async () => {
    const { ctx, targetId } = await told();
    const rows = [
      await db().notificationTarget.findMany({ where: { id: targetId }, omit: { secretCiphertext: true } }),
      await deliveriesOf(targetId),
      (await auditTrail(ctx.organisation.id)).map((row) => ({ ...row, id: String(row.id) })),
    ];
    expect(JSON.stringify(rows)).not.toContain("planted");
  });
});
