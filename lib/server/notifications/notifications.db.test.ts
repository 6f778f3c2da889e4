import "@/lib/testing/connector-env";
import { expect, it } from "vitest";
import { NotificationContent } from "@/lib/contracts/notifications";
import { AuditSummary } from "@/lib/contracts/proof";
import { localTimeIn } from "@/lib/engine/zoned";
import type { Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { quietUntil } from "@/lib/server/deliveries/quiet-until";
import { deliverDue } from "@/lib/server/delivery-worker";
import { importSample } from "@/lib/server/imports/import-sample";
import { notifyOfTime } from "@/lib/server/notification-watch";
import { runPull } from "@/lib/server/pull-worker";
import { createWaiver } from "@/lib/server/waivers/create";
import { startFakeRobot } from "@/lib/senders/testing/fake-robot";
import { makeContext } from "@/lib/testing/context";
import { describeOnDatabases } from "@/lib/testing/database";
import { makeLhcSource } from "@/lib/testing/sources";
import { deliveriesOf, letTimePass, makeTarget, pullFailed, tell } from "@/lib/testing/targets";

const NOWHERE = "http://127.0.0.1:1/hook/planted-robot-key";
const DAY_MS = 86_400_000;

describeOnDatabases("what is told", () => {
  const told = async (targetId: string) =>
    (await deliveriesOf(targetId)).map(({ event, content }) => ({
      event,
      ...NotificationContent.parse(content),
    }));

  it("is what a snapshot says that the one before did not", async () => {
    const ctx = await makeContext();
    const everything = await makeTarget(ctx, NOWHERE);
    const blockers = await makeTarget(ctx, NOWHERE, {
      subscription: { events: ["new-finding"], severity: "blocker" },
    });
    await importSample(ctx);
    const heard = await told(everything);
    expect(new Set(heard.map(({ event }) => event))).toEqual(
      new Set(["new-finding", "channel-dark", "credential-expiring"]),
    );
    const dark = heard.filter(({ event }) => event === "channel-dark");
    expect(dark[0]).toMatchObject({ severity: "blocker" });
    expect(dark[0]!.items[0]!.text.zh).toMatch(/小时无人接待/);
    const first = heard.find(({ event }) => event === "new-finding")!;
    expect(first.total).toBeGreaterThan(5);
    expect(first.items).toHaveLength(Math.min(first.total, 20));
    for (const { items } of await told(blockers))
      expect(items.every(({ severity }) => severity === "blocker")).toBe(true);
  });

  it("is limited to the channels that were chosen", async () => {
    const ctx = await makeContext();
    const { sourceId } = await importSample(ctx);
    const chosen = await makeTarget(ctx, NOWHERE, {
      subscription: { channels: [{ source: sourceId, channel: "one" }] },
    });
    const item = (channel: string) => ({ text: { zh: channel, en: channel }, channels: [channel] });
    await tell(
      pullFailed(ctx, { sourceId, kind: "channel-dark", sameAs: "a", items: [item("one"), item("two")] }),
    );
    await tell(pullFailed(ctx, { sourceId, kind: "channel-dark", sameAs: "b", items: [item("two")] }));
    await tell(
      pullFailed(ctx, { sourceId: "another", kind: "channel-dark", sameAs: "c", items: [item("one")] }),
    );
    expect((await told(chosen)).map(({ items }) => items.map(({ text }) => text.en))).toEqual([["one"]]);
  });

  it("is a pull that failed, not one that somebody cancelled", async () => {
    const ctx = await makeContext();
    const targetId = await makeTarget(ctx, NOWHERE);
    const sourceId = await makeLhcSource(ctx, "http://127.0.0.1:1");
    const data = { organisationId: ctx.organisation.id, sourceId };
    const { id } = await db().pull.create({ data });
    await runPull(id, { signal: new AbortController().signal });
    expect(await told(targetId)).toMatchObject([
      { event: "pull-failed", subject: "客服中心", path: `/sources/${sourceId}` },
    ]);
    const cancelled = await db().pull.create({ data: { ...data, cancelRequestedAt: new Date() } });
    await runPull(cancelled.id, { signal: new AbortController().signal });
    expect(await told(targetId)).toHaveLength(1);
  }, 30_000);

  it("is a waiver whose last day is over, once", async () => {
    const ctx = await makeContext();
    await importSample(ctx);
    const targetId = await makeTarget(ctx, NOWHERE);
    const where = { organisationId: ctx.organisation.id, status: { not: "resolved" as const } };
    const finding = await db().finding.findFirstOrThrow({ where });
    const until = new Date(Date.now() + DAY_MS).toISOString().slice(0, 10);
    const { id } = await createWaiver(ctx, {
      sourceId: finding.sourceId,
      findingId: finding.id,
      reason: "下季度更换平台",
      ownerId: ctx.actor.id,
      until,
    });
    await notifyOfTime(new Date());
    expect(await told(targetId)).toEqual([]);
    await db().waiver.update({ where: { id }, data: { until: new Date(Date.now() - 60_000) } });
    await notifyOfTime(new Date());
    await notifyOfTime(new Date());
    expect(await told(targetId)).toMatchObject([
      { event: "waiver-lapsed", items: [{ text: { zh: expect.stringContaining("期限已到") } }] },
    ]);
  });
});

describeOnDatabases("quiet hours", () => {
  const now = new Date();

  /** As if every channel were promised in the hours that `isOpen` names. */
  async function withHours(ctx: Context, isOpen: (hour: number) => string) {
    const { sourceId, snapshotId } = await importSample(ctx);
    const audit = await db().audit.findFirstOrThrow({ where: { snapshotId } });
    const summary = AuditSummary.parse(audit.summary);
    const { weekday, minute } = localTimeIn(summary.timezone, now.getTime());
    const current = (weekday - 1) * 24 + Math.floor(minute / 60);
    const intended = Array.from({ length: 168 }, (_, hour) => isOpen((hour - current + 168) % 168)).join("");
    const channels = summary.channels.map((channel) => ({ ...channel, intended }));
    await db().audit.update({ where: { id: audit.id }, data: { summary: { ...summary, channels } } });
    return { organisationId: ctx.organisation.id, sourceId, channelIds: [] };
  }

  it.each([
    ["open", () => "1", null],
    ["closed for three hours more", (hour: number) => (hour < 3 ? "0" : "1"), 3],
    ["not known to be closed", () => "?", null],
    ["never open", () => "0", null],
  ] as const)("%s", async (_what, isOpen, hours) => {
    const about = await withHours(await makeContext(), isOpen);
    const until = await quietUntil(about, now);
    if (hours === null) return expect(until).toBeNull();
    const wait = (until!.getTime() - now.getTime()) / 3_600_000;
    expect(wait).toBeGreaterThan(hours - 1);
    expect(wait).toBeLessThanOrEqual(hours);
  });

  it("hold a message until the opening; a blocker passes, and a target without quiet hears all", async () => {
    const robot = await startFakeRobot();
    const ctx = await makeContext();
    const about = await withHours(ctx, (hour) => (hour < 5 ? "0" : "1"));
    const quiet = await makeTarget(ctx, robot.url, { subscription: { quiet: true } });
    const awake = await makeTarget(ctx, robot.url, { subscription: { quiet: false } });
    const strict = await makeTarget(ctx, robot.url, { subscription: { quiet: true, urgentPasses: false } });
    const signal = new AbortController().signal;
    const event = { sourceId: about.sourceId, kind: "new-finding" as const };
    await tell(pullFailed(ctx, { ...event, sameAs: "degraded", severity: "degraded" }));
    await deliverDue(signal, false);
    const [held] = await deliveriesOf(quiet);
    expect(held).toMatchObject({ status: "pending", attempts: 0, log: [] });
    expect(held!.heldUntil!.getTime()).toBe(held!.nextAttemptAt.getTime());
    expect(held!.heldUntil!.getTime() - now.getTime()).toBeGreaterThan(4 * 3_600_000);
    expect((await deliveriesOf(awake))[0]).toMatchObject({ status: "sent" });

    await tell(pullFailed(ctx, { ...event, sameAs: "blocker", severity: "blocker" }));
    for (const id of [quiet, awake, strict])
      await db().notificationTarget.update({ where: { id }, data: { freeAt: null } });
    await deliverDue(signal, false);
    expect((await deliveriesOf(quiet)).map(({ status }) => status)).toEqual(["pending", "sent"]);
    expect((await deliveriesOf(strict)).map(({ status }) => status)).toEqual(["pending", "pending"]);

    // Opened early: it goes out when it is looked at again.
    await db().audit.updateMany({
      where: { organisationId: ctx.organisation.id },
      data: { summary: await openAll(ctx) },
    });
    await letTimePass(quiet);
    await deliverDue(signal, false);
    expect((await deliveriesOf(quiet))[0]).toMatchObject({ status: "sent", heldUntil: null });
    await robot.close();
  });

  async function openAll(ctx: Context) {
    const { summary } = await db().audit.findFirstOrThrow({
      where: { organisationId: ctx.organisation.id },
      orderBy: { id: "desc" },
    });
    const parsed = AuditSummary.parse(summary);
    return {
      ...parsed,
      channels: parsed.channels.map((channel) => ({ ...channel, intended: "1".repeat(168) })),
    };
  }
});
