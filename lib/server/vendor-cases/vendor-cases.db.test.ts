import { randomUUID } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import { FollowUpVendorCase, OpenVendorCase, type VendorCaseView } from "@/lib/contracts/vendor-cases";
import type { Context } from "@/lib/server/context";
import { currentDatabase, db } from "@/lib/server/db";
import { declareIncident } from "@/lib/server/incidents/declare";
import { getIncident } from "@/lib/server/incidents/get";
import { auditTrail, makeContext } from "@/lib/testing/context";
import { describeOnDatabases } from "@/lib/testing/database";
import { declaration } from "@/lib/testing/incidents";
import { whileAuditLogRefuses } from "@/lib/testing/refusing-audit-log";
import { followUpVendorCase } from "./follow-up";
import { listVendorCases } from "./list";
import { openVendorCase } from "./open";

const HOUR = 3_600_000;
const from = (now: number, hours: number) => new Date(now + hours * HOUR).toISOString();

describeOnDatabases("vendor cases", () => {
  let lead: Context;
  let auditor: Context;
  let stranger: Context;
  let incidentId: string;

  beforeAll(async () => {
    const ctx = await makeContext();
    lead = await makeContext("team_lead", { organisationId: ctx.organisation.id });
    auditor = await makeContext("auditor", { organisationId: ctx.organisation.id });
    stranger = await makeContext();
    incidentId = (await declareIncident(lead, declaration())).id;
  });

  const opening = (more = {}) =>
    OpenVendorCase.parse({
      clientId: randomUUID(),
      vendor: "美洽技术支持",
      ticket: "T-1001",
      reportedAt: new Date().toISOString(),
      text: "电话报修，已发报修单",
      promisedAt: from(Date.now(), 4),
      nextFollowUpAt: from(Date.now(), 2),
      ...more,
    });
  const open = (more = {}, who = lead) => openVendorCase(who, { incidentId, ...opening(more) });
  const step = (vendorCase: VendorCaseView, more = {}) => ({
    incidentId,
    caseId: vendorCase.id,
    ...FollowUpVendorCase.parse({
      clientId: randomUUID(),
      revision: vendorCase.revision,
      kind: "asked",
      text: "对方仍在排查",
      happenedAt: new Date().toISOString(),
      ticket: vendorCase.ticket,
      promisedAt: vendorCase.promisedAt,
      nextFollowUpAt: from(Date.now(), 8),
      ...more,
    }),
  });
  const timeline = async () =>
    (await getIncident(auditor, { incidentId })).entries.filter(({ kind }) => kind === "vendor");

  it("are opened with a clock, an entry of the timeline and an audit row", async () => {
    const before = (await timeline()).length;
    const one = await open();
    expect(one).toMatchObject({ status: "open", ticket: "T-1001", reportedBy: lead.actor.name, revision: 1 });
    expect(one.dueAt).toBe(one.nextFollowUpAt);
    expect(one.steps).toMatchObject([{ kind: "reported", text: "电话报修，已发报修单", isLate: false }]);
    const entries = await timeline();
    expect(entries).toHaveLength(before + 1);
    expect(entries.at(-1)).toMatchObject({ author: lead.actor.name, text: "电话报修，已发报修单" });
    expect(entries.at(-1)?.changes).toContainEqual({ field: "vendorTicket", before: "", after: "T-1001" });
    expect((await auditTrail(lead.organisation.id)).at(-1)).toMatchObject({
      action: "vendor-case.open",
      targetKind: "vendor-case",
      targetId: one.id,
    });
  });

  it("are followed up: asked, answered, closed, reopened, each in the timeline and the audit log", async () => {
    let one = await open();
    const count = (await timeline()).length;
    one = await followUpVendorCase(lead, step(one));
    one = await followUpVendorCase(lead, step(one, { kind: "answered", text: "给出临时办法" }));
    expect(one).toMatchObject({ status: "answered", dueAt: one.nextFollowUpAt });
    one = await followUpVendorCase(lead, step(one, { kind: "closed", text: "已修复" }));
    expect(one).toMatchObject({ status: "closed", nextFollowUpAt: null, dueAt: null, revision: 4 });
    await expect(followUpVendorCase(lead, step(one))).rejects.toMatchObject({ code: "conflict" });
    one = await followUpVendorCase(lead, step(one, { kind: "reopened", text: "又发生了" }));
    expect(one.steps.map(({ kind }) => kind)).toEqual([
      "reported",
      "asked",
      "answered",
      "closed",
      "reopened",
    ]);
    expect(await timeline()).toHaveLength(count + 4);
    const trail = (await auditTrail(lead.organisation.id)).filter(({ targetId }) => targetId === one.id);
    expect(trail).toHaveLength(5);
    expect(trail.at(-2)).toMatchObject({
      before: { status: "answered" },
      after: { status: "closed", step: "closed" },
    });
  });

  it("show what is late, and keep that a step was", async () => {
    const then = Date.now() - 10 * HOUR;
    const begun = opening({
      reportedAt: from(then, 0),
      promisedAt: from(then, 4),
      nextFollowUpAt: from(then, 2),
    });
    const one = await openVendorCase(lead, { incidentId, ...begun }, then);
    const asked = { happenedAt: from(then, 3), nextFollowUpAt: from(then, 9) };
    const after = await followUpVendorCase(lead, step(one, asked), then + 3 * HOUR);
    expect(after.steps.map(({ isLate }) => isLate)).toEqual([false, true]);
    expect((await auditTrail(lead.organisation.id)).at(-1)).toMatchObject({ after: { late: true } });
    // Asked again, the vendor still owes the answer it promised; once it came, only our own follow-up is due.
    expect(after.dueAt).toBe(one.promisedAt);
    const answer = { kind: "answered", happenedAt: from(then, 3.5), nextFollowUpAt: from(then, 9) };
    const answered = await followUpVendorCase(lead, step(after, answer), then + 3.5 * HOUR);
    expect(answered.steps.at(-1)?.isLate).toBe(false);
    expect(answered.dueAt).toBe(answered.nextFollowUpAt);
  });

  it("are read by everybody who reads incidents, changed by whoever writes them, and hidden from other organisations", async () => {
    const one = await open();
    expect((await listVendorCases(auditor, { incidentId })).map(({ id }) => id)).toContain(one.id);
    await expect(open({}, auditor)).rejects.toMatchObject({ code: "forbidden" });
    await expect(followUpVendorCase(auditor, step(one))).rejects.toMatchObject({ code: "forbidden" });
    for (const act of [
      () => listVendorCases(stranger, { incidentId }),
      () => open({}, stranger),
      () => followUpVendorCase(stranger, step(one)),
    ])
      await expect(act()).rejects.toMatchObject({ code: "not-found" });
    expect((await listVendorCases(lead, { incidentId })).find(({ id }) => id === one.id)).toEqual(one);
  });

  it("change with their entry and their audit row, or not at all", async () => {
    const one = await open();
    const before = { entries: (await timeline()).length, cases: await db().vendorCase.count() };
    await whileAuditLogRefuses(async () => {
      await expect(open()).rejects.toThrow();
      await expect(followUpVendorCase(lead, step(one))).rejects.toThrow();
    });
    expect({ entries: (await timeline()).length, cases: await db().vendorCase.count() }).toEqual(before);
    expect((await listVendorCases(lead, { incidentId })).find(({ id }) => id === one.id)).toEqual(one);
  });

  it("take a step once however often it is sent, and refuse one that did not see the last", async () => {
    const same = opening();
    const made = await Promise.all([1, 2, 3].map(() => openVendorCase(lead, { incidentId, ...same })));
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
    const one = made[0]!;
    const body = step(one);
    const sent = await Promise.all([1, 2, 3].map(() => followUpVendorCase(lead, body)));
    expect(sent.map(({ revision }) => revision)).toEqual([2, 2, 2]);
    await expect(followUpVendorCase(lead, step(one))).rejects.toMatchObject({
      key: "incidents.problems.changedMeanwhile",
    });
  });

  it("refuse secrets, moments that make no sense, and a change of what was done", async () => {
    await expect(open({ text: "密钥 AKIAIOSFODNN7EXAMPLE" })).rejects.toMatchObject({
      details: { field: "text" },
    });
    await expect(open({ nextFollowUpAt: from(Date.now(), -1) })).rejects.toMatchObject({
      details: { field: "nextFollowUpAt" },
    });
    await expect(open({ promisedAt: from(Date.now(), 24 * 400) })).rejects.toMatchObject({
      details: { field: "promisedAt" },
    });
    await open();
    await expect(currentDatabase().query(`UPDATE "vendor_case_step" SET "is_late" = true`)).rejects.toThrow();
  });
});
