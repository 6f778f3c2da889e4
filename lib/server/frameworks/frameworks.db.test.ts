import { parse } from "csv-parse/sync";
import { beforeAll, expect, it } from "vitest";
import type { Context } from "@/lib/server/context";
import { importSample } from "@/lib/server/imports/import-sample";
import { createWaiver } from "@/lib/server/waivers/create";
import { listFindings } from "@/lib/server/findings/list";
import { FindingQuery } from "@/lib/contracts/findings";
import { auditTrail, makeContext } from "@/lib/testing/context";
import { describeOnDatabases } from "@/lib/testing/database";
import { exported } from "@/lib/testing/exported";
import { getFramework } from "./get";
import { controlTable } from "./table";

describeOnDatabases("frameworks", () => {
  let ctx: Context;

  beforeAll(async () => {
    ctx = await makeContext("auditor");
    await importSample(await makeContext("administrator", { organisationId: ctx.organisation.id }));
  });

  it("show each control with its rules, worst first, and count every control once", async () => {
    for (const { id } of (await getFramework(ctx, {})).frameworks) {
      const { controls, counts, framework } = await getFramework(ctx, { framework: id });
      expect(framework.id).toBe(id);
      expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(controls.length);
      expect(counts.fail).toBeGreaterThan(0);
      const failed = controls.find(({ verdict }) => verdict === "fail");
      expect(failed?.rules[0]?.verdict).toBe("fail");
      expect(failed?.findings).toBe(failed?.rules.reduce((sum, { findings }) => sum + findings, 0));
    }
  });

  it("keep a waived finding among the failures and say how many are waived", async () => {
    const lead = await makeContext("team_lead", { organisationId: ctx.organisation.id });
    const before = await getFramework(ctx, {});
    const control = before.controls.find(({ verdict }) => verdict === "fail");
    const rule = control?.rules[0]?.ruleId ?? "";
    const [finding] = (await listFindings(ctx, FindingQuery.parse({ rule }))).findings;
    await createWaiver(lead, {
      sourceId: before.view?.source.id ?? "",
      findingId: finding?.id ?? "",
      reason: "下季度一并解决",
      ownerId: lead.actor.id,
      until: new Date(Date.now() + 86_400_000 * 20).toISOString().slice(0, 10),
    });
    const after = (await getFramework(ctx, {})).controls.find(({ id }) => id === control?.id);
    expect(after).toEqual({ ...control, waived: 1 });
  });

  it("are taken along as CSV and JSON, with a line in the audit log", async () => {
    const query = { framework: "iso-27001", language: "en" };
    const { controls } = await getFramework(ctx, query);
    const csv = await exported(ctx, controlTable, query);
    const rows: string[][] = parse(csv.text, { bom: true });
    expect(new Set(rows.slice(1).map(([id]) => id))).toEqual(new Set(controls.map(({ id }) => id)));
    const json = await exported(ctx, controlTable, { ...query, format: "json" });
    const records = JSON.parse(json.text) as { control: string; verdict: string }[];
    expect(records.map(({ control }) => control)).toEqual(rows.slice(1).map(([id]) => id));
    for (const { id, verdict } of controls)
      expect(records.find(({ control }) => control === id)).toMatchObject({ verdict });
    expect((await auditTrail(ctx.organisation.id)).at(-1)).toMatchObject({
      action: "export.create",
      targetName: json.name,
    });
  });

  it("are not found by a wrong name, and empty before the first snapshot", async () => {
    await expect(getFramework(ctx, { framework: "other" })).rejects.toMatchObject({ code: "not-found" });
    const stranger = await makeContext();
    expect(await getFramework(stranger, {})).toMatchObject({ view: null, controls: [] });
    await expect(exported(stranger, controlTable)).rejects.toMatchObject({ code: "not-found" });
  });
});
