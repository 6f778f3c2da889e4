import { beforeAll, expect, it } from "vitest";
import { MetricsQuery } from "@/lib/contracts/incident-metrics";
import type { Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { importSample } from "@/lib/server/imports/import-sample";
import { declareIncident } from "@/lib/server/incidents/declare";
import { setClock } from "@/lib/server/incidents/set-clock";
import { saveLesson } from "@/lib/server/lessons/save";
import { auditTrail, makeContext } from "@/lib/testing/context";
import { describeOnDatabases } from "@/lib/testing/database";
import { exported } from "@/lib/testing/exported";
import { declaration } from "@/lib/testing/incidents";
import { incidentMetricsTable } from "./table";
import { getIncidentMetrics } from "./get";
import { monthsBack } from "./read";

const HOUR = 3_600_000;
const ago = (hours: number) => new Date(Date.now() - hours * HOUR).toISOString();

it("counts months back over the turn of a year, in the organisation's zone", () => {
  expect(monthsBack(3, "Asia/Shanghai", new Date("2026-01-31T17:00:00Z"))).toEqual([
    "2025-12",
    "2026-01",
    "2026-02",
  ]);
});

describeOnDatabases("incident metrics", () => {
  let ctx: Context;

  beforeAll(async () => {
    ctx = await makeContext();
    await importSample(ctx);
    const finding = await db().finding.findFirstOrThrow({ where: { organisationId: ctx.organisation.id } });
    const declare = async (more = {}) => (await declareIncident(ctx, declaration(more))).id;
    const first = await declare({ startedAt: ago(4), findingId: finding.id });
    await setClock(ctx, {
      incidentId: first,
      clock: "customer_informed",
      at: new Date().toISOString(),
      basis: "measured",
      was: null,
    });
    await saveLesson(ctx, { incidentId: first, guard: "none", learned: "偶发情况", text: "无法避免" });
    await declare({ startedAt: ago(2), startedBasis: "measured", findingId: finding.id });
    await declare({ startedAt: ago(90), kind: "drill" });
  });

  const metrics = (by = ctx, now?: Date) => getIncidentMetrics(by, MetricsQuery.parse({ months: "6" }), now);

  it("sums up real incidents, and says what rests on memory", async () => {
    const found = await metrics();
    expect(found).toMatchObject({ incidents: 2, recurrences: 1, guarded: 0, closed: 0 });
    expect(found.durations.detect).toMatchObject({ measured: 2, estimated: 1, missing: 0 });
    expect(Math.round((found.durations.detect.median ?? 0) / HOUR)).toBe(3);
    expect(found.durations.communicate).toMatchObject({ measured: 1, missing: 1 });
    expect(found.durations.repair).toMatchObject({ median: null, measured: 0, missing: 2 });
    expect(found.months).toHaveLength(6);
    expect(found.months.at(-1)?.incidents).toBe(2);
  });

  it("leaves out what was declared before the period", async () => {
    const later = new Date(Date.now() + 300 * 24 * HOUR);
    expect((await metrics(ctx, later)).incidents).toBe(0);
  });

  it("exports the incidents behind the figures, and says so in the audit log", async () => {
    const { name, text } = await exported(ctx, incidentMetricsTable, { language: "en" });
    expect(name).toMatch(/\.csv$/);
    expect(text.trim().split("\r\n")).toHaveLength(3);
    expect(text).toContain("Time to detect (min)");
    expect((await auditTrail(ctx.organisation.id)).at(-1)).toMatchObject({
      action: "export.create",
      targetId: "incident-metrics",
    });
  });

  it("shows nothing of another organisation", async () => {
    expect(await metrics(await makeContext())).toMatchObject({
      incidents: 0,
      followUps: { open: 0, overdue: 0 },
    });
  });
});
