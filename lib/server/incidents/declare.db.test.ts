import { beforeAll, describe, expect, it } from "vitest";
import { IncidentQuery, SuggestionQuery } from "@/lib/contracts/incidents";
import type { Context } from "@/lib/server/context";
import { listChannels } from "@/lib/server/channels/list";
import { db } from "@/lib/server/db";
import { listFindings } from "@/lib/server/findings/list";
import { FindingQuery } from "@/lib/contracts/findings";
import { importSample } from "@/lib/server/imports/import-sample";
import { auditTrail, makeContext } from "@/lib/testing/context";
import { describeOnDatabases } from "@/lib/testing/database";
import { darkenedChannel, declaration, entry } from "@/lib/testing/incidents";
import { getIncidentContext } from "./context";
import { declareIncident } from "./declare";
import { editIncident } from "./edit";
import { writeEntry } from "./entries/write";
import { getIncident } from "./get";
import { listIncidents } from "./list";
import { suggestSeverity } from "./suggest-severity";

const HOUR = 3_600_000;
const ago = (hours: number) => new Date(Date.now() - hours * HOUR).toISOString();

describeOnDatabases("declared incidents", () => {
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

  describe("declaring", () => {
    it("numbers them, sets the first clocks, and tells the journal and the audit log", async () => {
      const startedAt = ago(2);
      const first = await declareIncident(lead, declaration({ startedAt }));
      const second = await declareIncident(lead, declaration());
      expect(second.number).toBe(first.number + 1);
      const incident = await read(first.id);
      expect(incident).toMatchObject({
        status: "open",
        kind: "real",
        declaredBy: lead.actor.name,
        revision: 1,
      });
      expect(incident.clocks.started).toMatchObject({ at: startedAt, basis: "estimated" });
      expect(incident.clocks.detected?.basis).toBe("measured");
      expect(incident.entries).toMatchObject([{ kind: "journal", author: lead.actor.name }]);
      expect((await auditTrail(ctx.organisation.id)).at(-2)).toMatchObject({
        action: "incident.declare",
        targetId: first.id,
        actorMemberId: lead.actor.id,
      });
    });

    it("makes one incident of a declaration sent many times at once", async () => {
      const before = await db().incident.count();
      const one = declaration();
      const made = await Promise.all(Array.from({ length: 5 }, () => declareIncident(lead, one)));
      expect(new Set(made.map(({ id }) => id)).size).toBe(1);
      expect(await db().incident.count()).toBe(before + 1);
    });

    it("gives every one of many simultaneous declarations a number of its own", async () => {
      const made = await Promise.all(Array.from({ length: 6 }, () => declareIncident(lead, declaration())));
      expect(new Set(made.map(({ number }) => number)).size).toBe(6);
    });

    it("attaches the last snapshot in which the hour was received and the first in which it was dark", async () => {
      const hour = await darkenedChannel(ctx);
      const id = await declare({ channelIds: [hour.channelId], hour });
      const { snapshots, source, suggestion, entries } = await read(id);
      expect(source).not.toBeNull();
      expect(suggestion?.impact.channels).toBe(1);
      expect(Date.parse(snapshots.good?.takenAt ?? "")).toBeLessThan(
        Date.parse(snapshots.failing?.takenAt ?? ""),
      );
      expect(entries[0]?.evidence).toMatchObject([{ kind: "hour", ...hour }]);
    });

    it("names its finding, and refuses one of another organisation", async () => {
      const [finding] = (await listFindings(ctx, FindingQuery.parse({}))).findings;
      const id = await declare({ findingId: finding?.id });
      expect(await read(id)).toMatchObject({
        findingId: finding?.id,
        entries: [{ evidence: [{ kind: "finding", name: finding?.message }] }],
      });
      await importSample(stranger);
      await expect(
        declareIncident(stranger, declaration({ findingId: "finding/none" })),
      ).rejects.toMatchObject({ code: "not-found" });
    });

    it("takes the severity of the matrix, or another one with a reason", async () => {
      const { channels } = await listChannels(ctx, {});
      const channelIds = channels.map(({ id }) => id);
      const startedAt = ago(72);
      const query = SuggestionQuery.parse({ channel: channelIds, since: startedAt });
      const suggestion = await suggestSeverity(auditor, query);
      expect(suggestion?.severity).toBe("critical");
      expect((await read(await declare({ channelIds, startedAt }))).severity).toBe("critical");
      await expect(declare({ channelIds, startedAt, severity: "minor" })).rejects.toMatchObject({
        code: "invalid",
        details: { field: "severityReason" },
      });
      const id = await declare({
        channelIds,
        startedAt,
        severity: "minor",
        severityReason: "夜间无客户来访",
      });
      expect(await read(id)).toMatchObject({ severity: "minor", severityReason: "夜间无客户来访" });
    });

    it("refuses a moment to come and a channel nobody knows", async () => {
      await expect(declare({ startedAt: ago(-1) })).rejects.toMatchObject({
        details: { field: "startedAt" },
      });
      await expect(declare({ channelIds: ["nowhere"] })).rejects.toMatchObject({
        details: { field: "channelIds" },
      });
    });

    it("works before there is a snapshot", async () => {
      const alone = await makeContext();
      const { id } = await declareIncident(alone, declaration());
      expect(await read(id, alone)).toMatchObject({ source: null, suggestion: null, severity: "moderate" });
      expect(await getIncidentContext(alone, { incidentId: id })).toBeNull();
    });
  });

  describe("the list", () => {
    it("filters by each facet and by text, number and what the timeline says", async () => {
      const hour = await darkenedChannel(ctx);
      const id = await declare({ title: "抖音回调 100% 失败_", channelIds: [hour.channelId] });
      const { number, severity, revision } = await read(id);
      await editIncident(lead, {
        incidentId: id,
        revision,
        cause: "integration",
        causeCertainty: "suspected",
      });
      await writeEntry(lead, { incidentId: id, ...entry("供应商确认网关证书过期") });
      for (const query of [
        { status: "open", severity, cause: "integration", channel: hour.channelId },
        { q: "抖音回调" },
        { q: "100% 失败_" },
        { q: `inc-${number}` },
        { q: "网关证书" },
      ])
        expect(await list(query), JSON.stringify(query)).toContain(id);
      for (const query of [
        { status: "closed" },
        { cause: "cache" },
        { channel: "nowhere" },
        { q: "没有的词" },
        { q: "1_0%" },
      ])
        expect(await list(query), JSON.stringify(query)).not.toContain(id);
    });

    it("keeps drills apart and goes on page by page", async () => {
      const drill = await declare({ kind: "drill" });
      expect(await list({ kind: "drill" })).toEqual([drill]);
      expect(await list({ limit: 200 })).not.toContain(drill);
      const all = await list({ limit: 200 });
      const first = await listIncidents(lead, IncidentQuery.parse({ limit: 2 }));
      const next = await listIncidents(lead, IncidentQuery.parse({ limit: 200, cursor: first.nextCursor }));
      expect([...first.incidents, ...next.incidents].map(({ id }) => id)).toEqual(all);
      expect(next.nextCursor).toBeNull();
    });
  });
});
