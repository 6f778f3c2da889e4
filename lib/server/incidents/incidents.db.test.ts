import { beforeAll, describe, expect, it } from "vitest";
import { IncidentQuery } from "@/lib/contracts/incidents";
import type { Context } from "@/lib/server/context";
import { listChannels } from "@/lib/server/channels/list";
import { importSample } from "@/lib/server/imports/import-sample";
import { makeContext } from "@/lib/testing/context";
import { describeOnDatabases } from "@/lib/testing/database";
import { darkenedChannel, declaration, entry } from "@/lib/testing/incidents";
import { whileAuditLogRefuses } from "@/lib/testing/refusing-audit-log";
import { assignRole } from "./assign-role";
import { getIncidentContext } from "./context";
import { declareIncident } from "./declare";
import { editIncident } from "./edit";
import { writeEntry } from "./entries/write";
import { decideFollowUp } from "./follow-ups/decide";
import { proposeFollowUp } from "./follow-ups/propose";
import { getIncident } from "./get";
import { listIncidents } from "./list";
import { moveIncident } from "./move";
import { saveReview } from "./review/save";
import { setClock } from "./set-clock";

const HOUR = 3_600_000;
const ago = (hours: number) => new Date(Date.now() - hours * HOUR).toISOString();
const answers = {
  whatHappened: "夜班角色失去回复权限",
  whySurprised: "平台仍显示在线",
  detectionGap: "没有检查夜班角色",
  whatWentWell: "",
  whereLucky: "",
};

describeOnDatabases("incidents", () => {
  let ctx: Context;
  let lead: Context;
  let auditor: Context;
  let stranger: Context;

  beforeAll(async () => {
    ctx = await makeContext();
    lead = await makeContext("team_lead", { organisationId: ctx.organisation.id });
    auditor = await makeContext("auditor", { organisationId: ctx.organisation.id });
    stranger = await makeContext();
    await importSample(ctx);
  });

  const declare = async (more = {}) => (await declareIncident(lead, declaration(more))).id;
  const read = (incidentId: string, who = lead) => getIncident(who, { incidentId });
  const list = async (query = {}, who = lead) =>
    (await listIncidents(who, IncidentQuery.parse(query))).incidents.map(({ id }) => id);

  describe("the head", () => {
    it("changes against the revision that was read, and the journal tells what became of each field", async () => {
      const id = await declare();
      await editIncident(lead, { incidentId: id, revision: 1, summary: "夜班无人接待", cause: "permission" });
      await expect(
        editIncident(ctx, { incidentId: id, revision: 1, summary: "别的说法" }),
      ).rejects.toMatchObject({ code: "conflict" });
      const incident = await read(id);
      expect(incident).toMatchObject({ summary: "夜班无人接待", cause: "permission", revision: 2 });
      expect(incident.entries.at(-1)?.changes).toEqual([
        { field: "summary", before: "", after: "夜班无人接待" },
        { field: "cause", before: null, after: "permission" },
      ]);
      await editIncident(ctx, { incidentId: id, revision: 2, summary: "夜班无人接待" });
      expect((await read(id)).revision).toBe(2);
    });

    it("asks for a reason where the severity departs from the matrix, and takes channels of the snapshot", async () => {
      const { channels } = await listChannels(ctx, {});
      const [one, two] = channels;
      const id = await declare({ channelIds: [one?.id] });
      const edit = (more: object, revision = 1) => editIncident(lead, { incidentId: id, revision, ...more });
      await expect(edit({ severity: "critical" })).rejects.toMatchObject({
        details: { field: "severityReason" },
      });
      await edit({ severity: "critical", severityReason: "大客户受影响", channelIds: [two?.id] });
      const { channels: named, entries } = await read(id);
      expect(named).toEqual([{ id: two?.id, name: two?.name }]);
      expect(entries.at(-1)?.changes).toContainEqual({
        field: "channels",
        before: [one?.name],
        after: [two?.name],
      });
      await expect(edit({ channelIds: ["nowhere"] }, 2)).rejects.toMatchObject({ code: "invalid" });
    });

    it("keeps its clocks in order, corrects them, and tells two writers apart", async () => {
      const startedAt = ago(2);
      const id = await declare({ startedAt });
      const clock = (name: "started" | "acknowledged", at: string | null, was: string | null, who = lead) =>
        setClock(who, { incidentId: id, clock: name, at, basis: "estimated", was });
      const later = ago(1);
      await clock("acknowledged", later, null);
      await expect(clock("acknowledged", ago(0.5), null, ctx)).rejects.toMatchObject({ code: "conflict" });
      await clock("acknowledged", ago(0.5), later, ctx);
      await expect(
        clock("acknowledged", ago(3), (await read(id)).clocks.acknowledged?.at ?? ""),
      ).rejects.toMatchObject({
        code: "invalid",
      });
      await expect(clock("started", null, startedAt)).rejects.toMatchObject({ code: "invalid" });
      await expect(clock("started", ago(-1), startedAt)).rejects.toMatchObject({ code: "invalid" });
      const { clocks, entries } = await read(id);
      expect(clocks.acknowledged?.basis).toBe("estimated");
      expect(entries.flatMap(({ changes }) => changes)).toContainEqual({
        field: "clock.acknowledged",
        before: { at: later, basis: "estimated" },
        after: { at: clocks.acknowledged?.at, basis: "estimated" },
      });
    });

    it("gives each role to one member of the organisation", async () => {
      const id = await declare();
      const assign = (memberId: string | null, was: string | null) =>
        assignRole(lead, { incidentId: id, role: "lead", memberId, was });
      await assign(lead.actor.id, null);
      await expect(assign(ctx.actor.id, null)).rejects.toMatchObject({ code: "conflict" });
      await assign(ctx.actor.id, lead.actor.id);
      expect((await read(id)).roles.lead?.id).toBe(ctx.actor.id);
      await expect(assign(stranger.actor.id, ctx.actor.id)).rejects.toMatchObject({ code: "invalid" });
      await assign(null, ctx.actor.id);
      expect((await read(id)).roles).toEqual({});
    });
  });

  it("goes from open to closed through its review, and back with a reason", async () => {
    const id = await declare();
    const move = async (status: "open" | "mitigated" | "recovered" | "review" | "closed", reason = "") =>
      moveIncident(lead, { incidentId: id, revision: (await read(id)).revision, status, reason });
    await expect(move("review")).rejects.toMatchObject({ code: "conflict" });
    await move("mitigated");
    await move("recovered", "恢复夜班角色的回复权限");
    expect((await read(id)).clocks).toMatchObject({ mitigated: {}, resolved: {} });
    await expect(move("open")).rejects.toMatchObject({ details: { field: "reason" } });
    await move("open", "二十分钟后再次无人接待");
    expect(Object.keys((await read(id)).clocks).sort()).toEqual(["detected", "started"]);
    await move("recovered");
    await move("review");
    await expect(move("closed")).rejects.toMatchObject({ key: "incidents.problems.no-review" });
    await expect(
      saveReview(lead, { incidentId: id, ...answers, detectionGap: "", revision: 0, isFinished: true }),
    ).rejects.toMatchObject({ details: { fieldKeys: { detectionGap: "incidents.problems.answer" } } });
    await saveReview(lead, { incidentId: id, ...answers, revision: 0, isFinished: true });
    const followUp = await proposeFollowUp(lead, {
      incidentId: id,
      clientId: crypto.randomUUID(),
      kind: "detective",
      title: "每周检查夜班角色权限",
    });
    await expect(move("closed")).rejects.toMatchObject({ key: "incidents.problems.undecided-follow-ups" });
    await decideFollowUp(lead, {
      incidentId: id,
      followUpId: followUp.id,
      revision: followUp.revision,
      status: "accepted",
      ownerId: lead.actor.id,
      until: new Date(Date.now() + 7 * 24 * HOUR).toISOString().slice(0, 10),
    });
    await move("closed");
    const closed = await read(id);
    expect(closed).toMatchObject({ status: "closed", review: { finished: { by: lead.actor.name } } });
    await expect(
      editIncident(lead, { incidentId: id, revision: closed.revision, title: "别的标题" }),
    ).rejects.toMatchObject({ key: "incidents.problems.closed" });
    await writeEntry(lead, { incidentId: id, ...entry("关闭前写下、关闭后才送达") });
    await move("open", "同一问题再次出现");
    expect((await read(id)).status).toBe("open");
  });

  it("finds its suspects: what changed, which of it darkened the hour, what is open and dark", async () => {
    const hour = await darkenedChannel(ctx);
    const id = await declare({ channelIds: [hour.channelId], hour, startedAt: ago(1) });
    const context = await getIncidentContext(ctx, { incidentId: id });
    expect(context?.total).toBeGreaterThan(0);
    const darkens = context?.changes.map((change) => change.darkens ?? -1) ?? [];
    expect(darkens).toEqual([...darkens].sort((a, b) => b - a));
    expect(darkens[0]).toBeGreaterThan(0);
    expect(context?.bisection?.suspects.length).toBeGreaterThan(0);
    expect(context?.bisection?.inconclusive).toBeNull();
    expect(context?.darkSlots.every(({ channelId }) => channelId === hour.channelId)).toBe(true);
    expect(context?.darkSlots.length).toBeGreaterThan(0);
    expect(context?.findings.length).toBeGreaterThan(0);
    expect(context?.auditEntries?.length).toBeGreaterThan(0);
    expect((await getIncidentContext(lead, { incidentId: id }))?.auditEntries).toBeNull();
  });

  it("is written by administrators and team leads, read by auditors, and not there for other organisations", async () => {
    const id = await declare();
    const at = new Date().toISOString();
    const writes = (who: Context) => [
      () => editIncident(who, { incidentId: id, revision: 1, title: "另一个标题" }),
      () => moveIncident(who, { incidentId: id, revision: 1, status: "mitigated", reason: "" }),
      () => setClock(who, { incidentId: id, clock: "acknowledged", at, basis: "measured", was: null }),
      () => assignRole(who, { incidentId: id, role: "scribe", memberId: who.actor.id, was: null }),
      () => saveReview(who, { incidentId: id, ...answers, revision: 0, isFinished: false }),
      () =>
        proposeFollowUp(who, {
          incidentId: id,
          clientId: crypto.randomUUID(),
          kind: "corrective",
          title: "修正角色",
        }),
    ];
    await expect(declareIncident(auditor, declaration())).rejects.toMatchObject({ code: "forbidden" });
    for (const write of writes(auditor)) await expect(write()).rejects.toMatchObject({ code: "forbidden" });
    expect((await read(id, auditor)).id).toBe(id);
    expect(await list({ limit: 200 }, auditor)).toContain(id);

    for (const write of writes(stranger)) await expect(write()).rejects.toMatchObject({ code: "not-found" });
    await expect(read(id, stranger)).rejects.toMatchObject({ code: "not-found" });
    await expect(getIncidentContext(stranger, { incidentId: id })).rejects.toMatchObject({
      code: "not-found",
    });
    expect(await list({ limit: 200 }, stranger)).not.toContain(id);

    await whileAuditLogRefuses(async () => {
      await expect(declare()).rejects.toThrow();
      for (const write of writes(lead)) await expect(write()).rejects.toThrow();
    });
    expect(await read(id)).toMatchObject({
      revision: 1,
      status: "open",
      roles: {},
      review: null,
      followUps: [],
    });
    expect((await read(id)).entries).toHaveLength(1);
  });
});
