import "@/lib/testing/connector-env";
import { randomUUID } from "node:crypto";
import { beforeEach, expect, it } from "vitest";
import { MadeSelfCheckLink } from "@/lib/contracts/clients";
import { NotificationContent } from "@/lib/contracts/notifications";
import { SendSelfCheck } from "@/lib/contracts/self-checks";
import { SELF_CHECK_DAYS } from "@/lib/engine/self-check/with-self-checks";
import { buildTeam, lina, wangqiang } from "@/lib/engine/testing/build-team";
import type { Context } from "@/lib/server/context";
import { db, transaction } from "@/lib/server/db";
import { notifyOfTime } from "@/lib/server/notification-watch";
import { createSelfCheckLink } from "@/lib/server/self-checks/links/create";
import { sendSelfCheck } from "@/lib/server/self-checks/send";
import { prepareSnapshot, storeSnapshot } from "@/lib/server/snapshots/store";
import { auditTrail, makeContext } from "@/lib/testing/context";
import { describeOnDatabases } from "@/lib/testing/database";
import { deliveriesOf, makeTarget } from "@/lib/testing/targets";
import { remindClients } from "./remind";

const NOWHERE = "http://127.0.0.1:1/hook/planted-robot-key";
const DAY_MS = 86_400_000;
const CHROME =
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/157.0.0.0 Safari/537.36";
const SOMEBODY = { ip: "198.51.100.9", userAgent: CHROME, requestId: "r" };

describeOnDatabases("reminders of clients", () => {
  let ctx: Context;
  let source: string;

  async function store(agents = [lina, wangqiang]) {
    const team = buildTeam({ agents, devices: [] }, { takenAt: new Date().toISOString() });
    const organisationId = ctx.organisation.id;
    const prepared = await prepareSnapshot(team, { organisationId, sourceId: source });
    await transaction((tx) => storeSnapshot(tx, { organisationId, sourceId: source }, prepared));
  }

  async function check(who: string, shown: "seen" | "not-seen" = "seen") {
    const made = await createSelfCheckLink(ctx, { source, label: "晚班", days: 7 });
    const token = MadeSelfCheckLink.parse(made).path.split("/").at(-1) ?? "";
    const codes = {
      ...{ notifications: "granted", serviceWorker: "registered", push: "no-service", shown },
      ...{ websocket: "echoed", clock: "exact", storage: "working", thirdParty: "no-second-site" },
      ...{ privateMode: "cannot-tell", background: "steady" },
    };
    const report = { who, consent: true, touch: false, userAgent: CHROME, codes, facts: { clockSkewMs: 1 } };
    await sendSelfCheck(token, SendSelfCheck.parse(report), SOMEBODY);
  }

  const subscribed = () => makeTarget(ctx, NOWHERE, { subscription: { events: ["client-reminder"] } });
  const told = async (targetId: string) =>
    (await deliveriesOf(targetId)).map(({ content }) => NotificationContent.parse(content));

  beforeEach(async () => {
    ctx = await makeContext();
    source = randomUUID();
    await db().source.create({
      data: { id: source, organisationId: ctx.organisation.id, kind: "file", name: "云杉", settings: {} },
    });
    await store();
  });

  it("name who needs a hand and why, to the targets that asked for it, with their trace", async () => {
    await check("李娜", "not-seen");
    const targetId = await subscribed();
    await makeTarget(ctx, NOWHERE, { subscription: { events: ["pull-failed"] } });
    const sent = await remindClients(ctx, { source });
    expect(sent).toMatchObject({ agents: 2, targets: [expect.any(String)] });
    const [message] = await told(targetId);
    expect(message).toMatchObject({ subject: "云杉", path: `/clients?source=${source}`, total: 2 });
    expect(message?.items.map(({ text }) => text.zh)).toEqual([
      "李娜：自检发现问题，请处理后重新自检",
      "王强：尚未自检，请打开自检链接",
    ]);
    expect((await auditTrail(ctx.organisation.id)).at(-1)).toMatchObject({ action: "self-check.remind" });
    // Pressed again at once, it waits for the end of the target's window.
    await remindClients(ctx, { source });
    const [, again] = await deliveriesOf(targetId);
    expect(again?.nextAttemptAt.getTime()).toBeGreaterThan(Date.now() + 60_000);
  });

  it("are refused in words when nobody would hear them or nobody is due, and leave nothing behind", async () => {
    await expect(remindClients(ctx, { source })).rejects.toMatchObject({
      code: "conflict",
      key: "clients.problems.nobodyHears",
    });
    await subscribed();
    await check("李娜");
    await check("王强");
    await expect(remindClients(ctx, { source })).rejects.toMatchObject({ key: "clients.problems.nobodyDue" });
    expect((await auditTrail(ctx.organisation.id)).map(({ action }) => action)).not.toContain(
      "self-check.remind",
    );
    const auditor = await makeContext("auditor", { organisationId: ctx.organisation.id });
    await expect(remindClients(auditor, { source })).rejects.toMatchObject({ code: "forbidden" });
    await expect(remindClients(await makeContext(), { source })).rejects.toMatchObject({ code: "not-found" });
  });

  it("are sent by themselves, once, on the day after self-checks grew too old", async () => {
    const targetId = await subscribed();
    await check("李娜");
    await check("王强");
    const now = Date.now();
    const agedAt = new Date(now - (SELF_CHECK_DAYS + 1) * DAY_MS);
    await db().selfCheckReport.updateMany({ where: { sourceId: source }, data: { at: agedAt } });
    await notifyOfTime(new Date(now - DAY_MS));
    expect(await told(targetId)).toEqual([]);
    await check("王强");
    const later = Date.now();
    await notifyOfTime(new Date(later));
    await notifyOfTime(new Date(later + 300_000));
    const messages = await told(targetId);
    expect(messages.map(({ items }) => items.map(({ text }) => text.en))).toEqual([
      ["李娜: the self-check is too old; please run it again"],
    ]);
    await notifyOfTime(new Date(later + DAY_MS));
    expect(await told(targetId)).toHaveLength(1);
  });

  it("forget who is no agent of the source any more", async () => {
    const targetId = await subscribed();
    await check("李娜");
    const agedAt = new Date(Date.now() - (SELF_CHECK_DAYS + 1) * DAY_MS);
    await db().selfCheckReport.updateMany({ where: { sourceId: source }, data: { at: agedAt } });
    await store([wangqiang]);
    await notifyOfTime(new Date());
    expect(await told(targetId)).toEqual([]);
  });
});
