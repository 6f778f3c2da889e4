import "@/lib/testing/connector-env";
import { createServer, type Server } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EMPTY_KIT, type EmergencyKit } from "@/lib/contracts/emergency";
import type { Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { listDrillChoices } from "@/lib/server/drills/choices";
import { startDrill } from "@/lib/server/drills/start";
import { importSample } from "@/lib/server/imports/import-sample";
import { declareIncident } from "@/lib/server/incidents/declare";
import { moveIncident } from "@/lib/server/incidents/move";
import { tickStep } from "@/lib/server/incidents/steps/tick";
import { loadSnapshot } from "@/lib/server/snapshots/load";
import { auditTrail, makeContext } from "@/lib/testing/context";
import { describeOnDatabases } from "@/lib/testing/database";
import { whileAuditLogRefuses } from "@/lib/testing/refusing-audit-log";
import { deliveriesOf, makeTarget } from "@/lib/testing/targets";
import { getKit } from "./get";
import { markFallbackTested } from "./mark-tested";
import { saveKit } from "./save";

describeOnDatabases("the emergency kit", () => {
  let faq: Server;
  let faqUrl = "";
  beforeAll(async () => {
    faq = createServer((_request, response) => response.end("<html>FAQ</html>")).listen(0, "127.0.0.1");
    await once(faq, "listening");
    faqUrl = `http://127.0.0.1:${(faq.address() as AddressInfo).port}/faq`;
  });
  afterAll(() => faq.close());

  const kit = (): EmergencyKit => ({
    ...EMPTY_KIT,
    fallbacks: [
      {
        id: "hotline",
        name: "热线",
        kind: "phone",
        address: "400-820-1234",
        owner: "李娜",
        lastTestedAt: null,
        receiving: null,
        redirectPrepared: true,
      },
    ],
    redirects: [{ id: "meiqia", platform: "美洽", steps: "设置 / 对话分配\n转接到电话" }],
    replies: [
      {
        id: "fault",
        name: "故障公告",
        text: { zh: "{company}故障，请致电 {contact}", en: "" },
        faqUrl,
        contactVerifiedAt: null,
      },
    ],
    customerNotice: { zh: "自 {since} 起在线客服故障", en: "" },
    contacts: [
      {
        id: "vendor",
        kind: "vendor",
        name: "厂商支持",
        address: "400-000-0000",
        verifiedAt: null,
        accountNumber: "5712",
      },
    ],
  });
  const declare = (ctx: Context, more = {}) =>
    declareIncident(ctx, {
      clientId: crypto.randomUUID(),
      kind: "real",
      title: "客服收不到消息",
      startedAt: new Date(Date.now() - 60_000).toISOString(),
      startedBasis: "estimated",
      declaredAt: new Date().toISOString(),
      channelIds: [],
      ...more,
    });

  it("is saved as versions against the one that was read, with a trace", async () => {
    const ctx = await makeContext("team_lead");
    expect(await getKit(ctx)).toMatchObject({
      version: 0,
      savedAt: null,
      content: EMPTY_KIT,
      findings: [],
      running: [],
    });
    expect(await saveKit(ctx, { basedOn: 0, content: kit() })).toEqual({ version: 1 });
    await expect(saveKit(ctx, { basedOn: 0, content: kit() })).rejects.toMatchObject({ code: "conflict" });
    await saveKit(ctx, { basedOn: 1, content: EMPTY_KIT });
    expect(await getKit(ctx)).toMatchObject({
      version: 2,
      history: [{ version: 2 }, { version: 1, savedBy: ctx.actor.name }],
    });
    expect((await auditTrail(ctx.organisation.id)).map(({ action }) => action)).toEqual([
      "emergency-kit.save",
      "emergency-kit.save",
    ]);
    const both = await Promise.allSettled([
      saveKit(ctx, { basedOn: 2, content: kit() }),
      saveKit(ctx, { basedOn: 2, content: kit() }),
    ]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("is read by everybody, changed by those who run reception, and nobody else's", async () => {
    const owner = await makeContext();
    await saveKit(owner, { basedOn: 0, content: kit() });
    const auditor = await makeContext("auditor", { organisationId: owner.organisation.id });
    expect((await getKit(auditor)).content.fallbacks).toHaveLength(1);
    await expect(saveKit(auditor, { basedOn: 1, content: kit() })).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(
      markFallbackTested(auditor, { fallbackId: "hotline", receiving: true }),
    ).rejects.toMatchObject({ code: "forbidden" });
    expect((await getKit(await makeContext())).version).toBe(0);
    await whileAuditLogRefuses(async () => {
      await expect(saveKit(owner, { basedOn: 1, content: EMPTY_KIT })).rejects.toThrow();
    });
    expect((await getKit(owner)).version).toBe(1);
  });

  it("refuses a FAQ link that is none, at its field", async () => {
    const ctx = await makeContext();
    const content = { ...kit(), replies: [{ ...kit().replies[0]!, faqUrl: "help" }] };
    await expect(saveKit(ctx, { basedOn: 0, content })).rejects.toMatchObject({
      details: { field: "replies.0.faqUrl" },
    });
  });

  it("enters the next snapshot as declared data, with what its FAQ page answers, and findings lead back to its fields", async () => {
    const ctx = await makeContext();
    await saveKit(ctx, { basedOn: 0, content: kit() });
    const { snapshotId } = await importSample(ctx);
    const { snapshot } = await loadSnapshot(ctx.organisation.id, snapshotId);
    const [reply] = snapshot.autoReplies!.filter(({ id }) => id === "kit:fault");
    expect(reply).toMatchObject({
      occasion: "emergency",
      text: { $: "declared", value: expect.stringContaining("请致电 热线 400-820-1234"), by: ctx.actor.name },
      faqStatus: { value: 200 },
    });
    const { findings } = await getKit(ctx);
    expect(findings.map(({ place }) => place)).toContainEqual({
      part: "fallbacks",
      row: "hotline",
      field: "lastTestedAt",
    });
    expect(findings.map(({ place }) => place)).toContainEqual({
      part: "contacts",
      row: "vendor",
      field: "verifiedAt",
    });

    await markFallbackTested(ctx, { fallbackId: "hotline", receiving: true });
    await importSample(ctx);
    const after = await getKit(ctx);
    expect(after.findings.map(({ place }) => place)).not.toContainEqual({
      part: "fallbacks",
      row: "hotline",
      field: "lastTestedAt",
    });
  }, 60_000);

  describe("in an incident", () => {
    it("is copied with its texts filled, and each tick is an entry and sets its clock once", async () => {
      const ctx = await makeContext("team_lead");
      await saveKit(ctx, { basedOn: 0, content: kit() });
      const { id: incidentId } = await declare(ctx);
      await saveKit(ctx, { basedOn: 1, content: EMPTY_KIT });
      const [list] = (await getKit(ctx)).running;
      expect(list).toMatchObject({ kitVersion: 1, incident: { id: incidentId, kind: "real" } });
      expect(list!.steps.map(({ kind }) => kind)).toEqual(
        ["fallback", "redirect", "reply", "team-notice", "customer-notice", "vendor"].filter(
          (kind) => kind !== "team-notice",
        ),
      );
      expect(list!.steps.find(({ kind }) => kind === "customer-notice")!.text!.zh).toMatch(/^自 20\d\d年/);

      const [fallback] = list!.steps;
      const ticked = await tickStep(ctx, { incidentId, stepId: fallback!.id, done: true });
      expect(ticked.done).toMatchObject({ by: ctx.actor.name });
      await tickStep(ctx, { incidentId, stepId: fallback!.id, done: true });
      const entries = await db().incidentEntry.findMany({ where: { incidentId, kind: "action" } });
      expect(entries.map(({ text }) => text)).toEqual([expect.stringContaining("热线")]);
      const clock = { where: { incidentId_name: { incidentId, name: "fallback_active" as const } } };
      const { at } = await db().incidentClock.findUniqueOrThrow(clock);
      await tickStep(ctx, { incidentId, stepId: fallback!.id, done: false });
      await tickStep(ctx, { incidentId, stepId: fallback!.id, done: true });
      expect((await db().incidentClock.findUniqueOrThrow(clock)).at).toEqual(at);
      expect(await db().incidentEntry.count({ where: { incidentId, kind: "action" } })).toBe(3);

      const auditor = await makeContext("auditor", { organisationId: ctx.organisation.id });
      const input = { incidentId, stepId: fallback!.id, done: false };
      await expect(tickStep(auditor, input)).rejects.toMatchObject({ code: "forbidden" });
      await expect(tickStep(await makeContext(), input)).rejects.toMatchObject({ code: "not-found" });
      await moveIncident(ctx, { incidentId, revision: 1, status: "recovered", reason: "" });
      expect((await getKit(ctx)).running).toEqual([]);
    });

    it("two people ticking at once make one entry each step", async () => {
      const ctx = await makeContext();
      await saveKit(ctx, { basedOn: 0, content: kit() });
      const { id: incidentId } = await declare(ctx);
      const { steps } = (await getKit(ctx)).running[0]!;
      await Promise.all(
        steps.flatMap(({ id }) => [
          tickStep(ctx, { incidentId, stepId: id, done: true }),
          tickStep(ctx, { incidentId, stepId: id, done: true }),
        ]),
      );
      expect(await db().incidentEntry.count({ where: { incidentId, kind: { not: "journal" } } })).toBe(
        steps.length,
      );
    });

    it("tells subscribers of what is real, not of a drill", async () => {
      const ctx = await makeContext();
      const targetId = await makeTarget(ctx, "http://127.0.0.1:1/hook/planted-robot-key");
      const { id: incidentId } = await declare(ctx);
      await declare(ctx, { kind: "drill" });
      await moveIncident(ctx, { incidentId, revision: 1, status: "recovered", reason: "" });
      expect((await deliveriesOf(targetId)).map(({ event }) => event)).toEqual([
        "incident-declared",
        "incident-recovered",
      ]);
    });
  });

  it("a drill replays a snapshot that failed, as an incident of its own kind", async () => {
    const ctx = await makeContext();
    await importSample(ctx);
    await saveKit(ctx, { basedOn: 0, content: kit() });
    const choices = await listDrillChoices(ctx);
    expect(choices.length).toBeGreaterThan(0);
    const chosen = choices.at(-1)!;
    const { id } = await startDrill(ctx, { snapshotId: chosen.snapshotId });
    expect(await db().incident.findUniqueOrThrow({ where: { id } })).toMatchObject({
      kind: "drill",
      failingSnapshotId: chosen.snapshotId,
      title: expect.stringContaining(chosen.channels[0]!.name),
    });
    expect((await getKit(ctx)).running).toMatchObject([{ incident: { id, kind: "drill" } }]);
    await expect(startDrill(await makeContext(), { snapshotId: chosen.snapshotId })).rejects.toMatchObject({
      code: "not-found",
    });
  }, 60_000);
});
