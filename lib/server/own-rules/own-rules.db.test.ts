import { beforeAll, expect, it } from "vitest";
import { FindingFilter, FindingQuery } from "@/lib/contracts/findings";
import type { EditOwnRule } from "@/lib/contracts/own-rules";
import { getCheck } from "@/lib/server/checks/get";
import { listChecks } from "@/lib/server/checks/list";
import type { Context } from "@/lib/server/context";
import { getFinding } from "@/lib/server/findings/get";
import { listFindings } from "@/lib/server/findings/list";
import { summariseFindings } from "@/lib/server/findings/summarise";
import { importSample } from "@/lib/server/imports/import-sample";
import { auditTrail, makeContext } from "@/lib/testing/context";
import { describeOnDatabases } from "@/lib/testing/database";
import { whileAuditLogRefuses } from "@/lib/testing/refusing-audit-log";
import { createOwnRule } from "./create";
import { editOwnRule } from "./edit";
import { listOwnRules } from "./list";
import { switchOwnRule } from "./switch";
import { tryOwnRule } from "./try";

const rule: EditOwnRule = {
  section: "agents",
  condition: "capacity > 3",
  titleZh: "服务上限过高",
  titleEn: "Capacity too high",
  severity: "degraded",
};
const slug = "capacity-high";
const RULE_ID = `own/${slug}`;

describeOnDatabases("own rules", () => {
  let ctx: Context;

  beforeAll(async () => {
    ctx = await makeContext();
    await importSample(ctx);
  });

  const found = async (status: string[] = []) =>
    (await listFindings(ctx, FindingQuery.parse({ rule: RULE_ID, status, limit: "500" }))).findings;

  it("are tried on every stored snapshot before they are kept, and leave nothing behind", async () => {
    const result = await tryOwnRule(ctx, rule);
    if (!result.ok) throw new Error(result.summary);
    expect(result.trials).toHaveLength(3);
    expect(result.stored).toBe(3);
    const [newest] = result.trials;
    expect(newest?.verdict).toBe("fail");
    expect((newest?.findings ?? 0) + (newest?.passed ?? 0) + (newest?.unjudged ?? 0)).toBe(60);
    expect(newest?.examples[0]).toMatch(/\p{Script=Han}/u);
    expect(await found()).toEqual([]);
    expect(await tryOwnRule(ctx, { ...rule, condition: "capacity >" })).toMatchObject({
      ok: false,
      problem: "syntax",
      start: 10,
    });
  });

  it("begin switched off; switched on, their findings stand among the others, under their own titles", async () => {
    await createOwnRule(ctx, { ...rule, slug });
    expect(await found()).toEqual([]);
    const before = await summariseFindings(ctx, FindingFilter.parse({}));
    await switchOwnRule(ctx, { slug, isEnabled: true });
    const findings = await found();
    expect(findings.length).toBeGreaterThan(0);
    expect(findings[0]).toMatchObject({ family: "own", severity: "degraded", status: "new" });
    const after = await summariseFindings(ctx, FindingFilter.parse({}));
    expect(after.total).toBe(before.total + findings.length);
    expect(after.coverage.rules).toBe(before.coverage.rules + 1);
    expect(after.facets.rule).toContainEqual(
      expect.objectContaining({ value: RULE_ID, name: { zh: rule.titleZh, en: rule.titleEn } }),
    );
    const { checks, coverage } = await listChecks(ctx, {});
    expect(coverage).toEqual(after.coverage);
    expect(checks.find(({ ruleId }) => ruleId === RULE_ID)?.findings).toBe(findings.length);
    expect((await getCheck(ctx, { ruleId: RULE_ID })).why.zh).toContain(rule.condition);
    const detail = await getFinding(ctx, { findingId: findings[0]?.id ?? "" });
    expect(detail.rule?.title.zh).toBe(rule.titleZh);
    expect(detail.evidence.map(({ field }) => field)).toEqual(["capacity"]);
  });

  it("get a new version with each edit, judged at once while they are on", async () => {
    await editOwnRule(ctx, { ...rule, slug, condition: "capacity > 1000000" });
    expect(await found()).toEqual([]);
    expect((await found(["resolved"])).length).toBeGreaterThan(0);
    await editOwnRule(ctx, { ...rule, slug });
    expect((await found()).every(({ status }) => status === "reopened")).toBe(true);
    const { rules } = await listOwnRules(ctx, {});
    expect(rules[0]?.versions.map(({ version }) => version)).toEqual([3, 2, 1]);
    expect(rules[0]?.verdict?.findings).toBe((await found()).length);
  });

  it("are judged with every new snapshot, unknown where a value is", async () => {
    await importSample(ctx);
    const { view } = await summariseFindings(ctx, FindingFilter.parse({}));
    const { checks } = await listChecks(ctx, { source: view?.source.id });
    expect(checks.find(({ ruleId }) => ruleId === RULE_ID)?.verdict).toBe("fail");
  });

  it("resolve their findings when they are switched off", async () => {
    await switchOwnRule(ctx, { slug, isEnabled: false });
    expect(await found()).toEqual([]);
    expect((await listChecks(ctx, {})).checks.some(({ ruleId }) => ruleId === RULE_ID)).toBe(false);
    const actions = (await auditTrail(ctx.organisation.id)).map(({ action }) => action);
    expect(actions.filter((action) => action.startsWith("own-rule."))).toEqual([
      "own-rule.create",
      "own-rule.enable",
      "own-rule.edit",
      "own-rule.edit",
      "own-rule.disable",
    ]);
  });

  it("are refused with a wrong condition, a taken name, to others, and without a line in the audit log", async () => {
    const attempt = (more: object, as = ctx) => createOwnRule(as, { ...rule, slug: "other", ...more });
    await expect(attempt({ condition: "salary > 3" })).rejects.toMatchObject({
      code: "invalid",
      params: { position: 1 },
    });
    await expect(attempt({ condition: "name" })).rejects.toMatchObject({ code: "invalid" });
    await expect(attempt({ slug })).rejects.toMatchObject({ code: "conflict" });
    for (const role of ["team_lead", "auditor"] as const) {
      const member = await makeContext(role, { organisationId: ctx.organisation.id });
      await expect(attempt({}, member)).rejects.toMatchObject({ code: "forbidden" });
      await expect(switchOwnRule(member, { slug, isEnabled: true })).rejects.toMatchObject({
        code: "forbidden",
      });
      await expect(tryOwnRule(member, rule)).rejects.toMatchObject({ code: "forbidden" });
      expect((await listOwnRules(member, {})).rules).toHaveLength(1);
    }
    const stranger = await makeContext();
    await expect(editOwnRule(stranger, { ...rule, slug })).rejects.toMatchObject({ code: "not-found" });
    expect((await listOwnRules(stranger, {})).rules).toEqual([]);
    await whileAuditLogRefuses(async () => {
      await expect(attempt({})).rejects.toThrow();
      await expect(switchOwnRule(ctx, { slug, isEnabled: true })).rejects.toThrow();
    });
    expect(await found()).toEqual([]);
  });
});
