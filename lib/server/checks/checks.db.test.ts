import { beforeAll, expect, it } from "vitest";
import { ReportQuery } from "@/lib/contracts/checks";
import { FindingQuery } from "@/lib/contracts/findings";
import { VERDICTS } from "@/lib/engine/verdict";
import type { Context } from "@/lib/server/context";
import { listFindings } from "@/lib/server/findings/list";
import { importSample } from "@/lib/server/imports/import-sample";
import { auditTrail, makeContext } from "@/lib/testing/context";
import { describeOnDatabases } from "@/lib/testing/database";
import { exportReport } from "./export";
import { getCheck } from "./get";
import { listChecks } from "./list";

describeOnDatabases("checks", () => {
  let ctx: Context;

  beforeAll(async () => {
    ctx = await makeContext();
    await importSample(ctx);
  });

  it("explains the rules of the list, whatever their verdict, and shows the findings it has", async () => {
    const { checks } = await listChecks(ctx, {});
    const some = VERDICTS.flatMap((one) => checks.filter(({ verdict }) => verdict === one).slice(0, 5));
    expect(some.length).toBeGreaterThan(15);
    for (const check of some) {
      const detail = await getCheck(ctx, { ruleId: check.ruleId });
      expect(detail.check).toEqual(check);
      expect(detail.findings.count, check.ruleId).toBeGreaterThanOrEqual(check.findings);
      expect(detail.unjudged.count).toBe(check.unjudged);
      expect(detail.why.zh).toBeTruthy();
    }
  });

  it("names what an unknown verdict lacks", async () => {
    const { checks } = await listChecks(ctx, {});
    const unknown = checks.filter(({ verdict }) => verdict === "unknown");
    expect(unknown.length).toBeGreaterThan(0);
    for (const { ruleId } of unknown) {
      const { needs, unjudged } = await getCheck(ctx, { ruleId });
      const isShort = needs.some(({ status }) => status === "unavailable" || status === "partial");
      expect(isShort || unjudged.count > 0, ruleId).toBe(true);
    }
  });

  it("hands out the whole judgement and says so in the audit log", async () => {
    const { findings } = await listFindings(ctx, FindingQuery.parse({ limit: 500 }));
    const json = await exportReport(ctx, ReportQuery.parse({ format: "json" }));
    const report = JSON.parse(json.text) as { results: { findings: { id: string }[] }[] };
    const ids = report.results.flatMap((result) => result.findings.map(({ id }) => id));
    expect(ids.toSorted()).toEqual(findings.map(({ id }) => id).toSorted());
    const sarif = await exportReport(ctx, ReportQuery.parse({ format: "sarif", language: "en" }));
    expect(JSON.parse(sarif.text)).toMatchObject({ version: "2.1.0" });
    expect(sarif.name).toMatch(/\.sarif$/);
    const trail = await auditTrail(ctx.organisation.id);
    expect(trail.at(-1)).toMatchObject({ action: "export.create", after: { format: "sarif" } });
  });

  it("keeps companies apart and knows no rule that is not there", async () => {
    const other = await makeContext("auditor");
    await expect(getCheck(other, { ruleId: "agent/disabled-in-roster" })).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(exportReport(other, ReportQuery.parse({ format: "json" }))).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(getCheck(ctx, { ruleId: "agent/made-up" })).rejects.toMatchObject({ code: "not-found" });
    const nobody = { ...ctx, actor: { ...ctx.actor, role: "nobody" as "auditor" } };
    await expect(getCheck(nobody, { ruleId: "agent/disabled-in-roster" })).rejects.toThrow();
  });
});
