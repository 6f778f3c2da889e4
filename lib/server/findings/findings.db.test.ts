import { parse } from "csv-parse/sync";
import { beforeAll, expect, it } from "vitest";
import { FINDING_SORTS, FindingFilter, FindingQuery, GroupQuery } from "@/lib/contracts/findings";
import { listChecks } from "@/lib/server/checks/list";
import type { Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { importSample } from "@/lib/server/imports/import-sample";
import { auditTrail, makeContext } from "@/lib/testing/context";
import { describeOnDatabases } from "@/lib/testing/database";
import { exported } from "@/lib/testing/exported";
import { getFinding } from "./get";
import { listMends } from "./mend";
import { groupFindings } from "./group";
import { listFindings } from "./list";
import { summariseFindings } from "./summarise";
import { findingTable } from "./table";

type Query = Record<string, string | string[]>;

describeOnDatabases("findings", () => {
  const list = (ctx: Context, query: Query = {}) => listFindings(ctx, FindingQuery.parse(query));
  const summarise = (ctx: Context, query: Query = {}) => summariseFindings(ctx, FindingFilter.parse(query));
  const everything = { status: ["new", "open", "reopened", "resolved"] };
  let ctx: Context;

  beforeAll(async () => {
    ctx = await makeContext();
    await importSample(ctx);
  });

  it("shows what is not resolved, worst first, then by the customers behind it", async () => {
    const { findings } = await list(ctx, { limit: "500" });
    expect(findings.length).toBeGreaterThan(25);
    expect(findings.some(({ status }) => status === "resolved")).toBe(false);
    const rank = ["blocker", "degraded", "silent", "info"];
    const order = findings.map(({ severity, customers }) => [rank.indexOf(severity), -customers]);
    expect(order).toEqual(order.toSorted(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d));
    expect(findings[0]?.customers).toBeGreaterThan(0);
    const stored = await db().finding.count({
      where: { organisationId: ctx.organisation.id, status: { not: "resolved" } },
    });
    expect(findings).toHaveLength(stored);
  });

  it.each(FINDING_SORTS.flatMap((sort) => [sort, `-${sort}`]))(
    "turns pages sorted by %s without gaps or repeats",
    async (sort) => {
      const whole = await list(ctx, { ...everything, sort, limit: "500" });
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const page = await list(ctx, { ...everything, sort, limit: "7", ...(cursor ? { cursor } : {}) });
        seen.push(...page.findings.map(({ id }) => id));
        cursor = page.nextCursor;
      } while (cursor);
      expect(seen).toEqual(whole.findings.map(({ id }) => id));
      expect(new Set(seen).size).toBe(seen.length);
    },
  );

  it("counts for every choice exactly what choosing it shows", async () => {
    const { facets, total, all } = await summarise(ctx, { severity: "blocker" });
    expect(total).toBe((await list(ctx, { severity: "blocker", limit: "500" })).findings.length);
    expect(all).toBe((await list(ctx, { ...everything, limit: "500" })).findings.length);
    for (const [facet, choices] of Object.entries(facets)) {
      expect(choices.length).toBeGreaterThan(0);
      for (const { value, count } of choices) {
        const query = { severity: "blocker", limit: "500", [facet]: value };
        expect((await list(ctx, query)).findings, `${facet} ${value}`).toHaveLength(count);
      }
    }
  });

  it("finds words of either language, ids and names, whatever their case", async () => {
    const [any] = (await list(ctx)).findings;
    if (!any) throw new Error("The sample company has findings.");
    for (const q of [
      any.message.zh.slice(2, 8),
      any.message.en.slice(0, 12).toUpperCase(),
      any.id,
      any.subject.name,
    ])
      expect((await list(ctx, { q, limit: "500" })).findings.map(({ id }) => id)).toContain(any.id);
    expect((await list(ctx, { q: "100% _ no such words" })).findings).toEqual([]);
    const { kind, id } = any.subject;
    const same = await list(ctx, { subject: `${kind}:${id}` });
    expect(same.findings.every(({ subject }) => subject.id === id)).toBe(true);
  });

  it.each(["rule", "channel", "subject"] as const)("groups by %s into what its filter shows", async (by) => {
    const { groups, total: all } = await groupFindings(ctx, GroupQuery.parse({ by }));
    expect(groups.length).toBeGreaterThan(3);
    expect(all).toBe(groups.length);
    for (const { key, total, severities, name } of groups) {
      const { findings } = await list(ctx, { [by]: key, limit: "500" });
      expect(findings, key).toHaveLength(total);
      expect(Object.values(severities).reduce((sum, count) => sum + count, 0)).toBe(total);
      expect(name.zh).not.toBe("");
    }
  });

  it("tells a finding's story with evidence in words", async () => {
    const { findings } = await list(ctx, { ...everything, limit: "500" });
    let fields = 0;
    for (const { id } of findings.slice(0, 40)) {
      const detail = await getFinding(ctx, { findingId: id });
      expect(detail.finding.id).toBe(id);
      expect(detail.rule?.remediation.zh).toBeTruthy();
      expect(detail.history.firstSeen.snapshotId).toBeTruthy();
      for (const one of detail.evidence) {
        expect(one.section, one.pointer).not.toBeNull();
        expect(one.row, one.pointer).not.toBe("");
        if (one.field) fields += 1;
      }
      expect(new Set(detail.evidence.map(({ pointer }) => pointer)).size).toBe(detail.evidence.length);
      for (const { count, examples } of [detail.sameSubject, detail.sameRule]) {
        expect(examples.map((other) => other.id)).not.toContain(id);
        expect(count).toBeGreaterThanOrEqual(examples.length);
      }
      expect(detail.sameRule.examples.every(({ ruleId }) => ruleId === detail.finding.ruleId)).toBe(true);
    }
    expect(fields).toBeGreaterThan(10);
  });

  it("names changes that end a fault, in words, and none where none is known", async () => {
    const { findings } = await list(ctx, { ...everything, limit: "500" });
    const mendsOf = async (rule: string) => {
      const finding = findings.find(({ ruleId }) => ruleId === rule);
      return (await listMends(ctx, { findingId: finding?.id ?? "" })).edits;
    };
    expect(await mendsOf("channel/reauthorization-required")).toMatchObject([
      { section: "channels", field: "authorisedUntil", after: expect.stringMatching(/^20\d\d-/) },
    ]);
    expect(await mendsOf("role/duty-mismatch")).toEqual([]);
  });

  it("links the snapshot that showed a fault to be repaired", async () => {
    const { findings } = await list(ctx, { status: "resolved" });
    const [first] = findings;
    if (!first) throw new Error("The sample company repairs something.");
    const { history } = await getFinding(ctx, { findingId: first.id });
    expect(history.resolved?.snapshotId).toBeTruthy();
    expect(history.resolved?.snapshotId).not.toBe(history.lastSeen.snapshotId);
  });

  it("exports what the filters leave, in the reader's language, and says so in the audit log", async () => {
    const { text } = await exported(ctx, findingTable, { severity: "blocker", language: "en" });
    const rows: string[][] = parse(text, { bom: true });
    const { findings } = await list(ctx, { severity: "blocker", limit: "500" });
    expect(rows).toHaveLength(findings.length + 1);
    expect(rows[0]?.[0]).toBe("Severity");
    expect(rows[1]?.at(-1)).toBe(findings[0]?.id);
    const trail = await auditTrail(ctx.organisation.id);
    expect(trail.at(-1)).toMatchObject({ action: "export.create", after: { rows: findings.length } });
  });

  it("keeps a chosen value in its filter when the others leave nothing of it", async () => {
    const { facets, total } = await summarise(ctx, { severity: "info", family: "prechat" });
    expect(total).toBe(0);
    expect(facets.family).toContainEqual({ value: "prechat", count: 0 });
  });

  it("lists every rule, the ones that could not look included", async () => {
    const { checks, coverage } = await listChecks(ctx, {});
    expect((await summarise(ctx)).coverage).toEqual(coverage);
    expect(checks).toHaveLength(coverage.rules);
    const unknown = checks.filter(({ verdict }) => verdict === "unknown");
    expect(unknown).toHaveLength(coverage.unknown);
    expect(unknown.every(({ reason }) => reason !== null)).toBe(true);
  });

  it("keeps companies apart, refuses made-up cursors, and is empty before the first pull", async () => {
    const [other, fresh] = [await makeContext("auditor"), await makeContext("team_lead")];
    expect(await list(other)).toEqual({ findings: [], nextCursor: null });
    expect(await summarise(fresh)).toMatchObject({ view: null, total: 0 });
    const [mine] = (await list(ctx)).findings;
    await expect(getFinding(other, { findingId: mine?.id ?? "" })).rejects.toMatchObject({
      code: "not-found",
    });
    const source = (await summarise(ctx)).view?.source.id ?? "";
    await expect(list(other, { source })).rejects.toMatchObject({ code: "not-found" });
    await expect(list(ctx, { cursor: "made-up" })).rejects.toMatchObject({ code: "bad-cursor" });
    const nobody = { ...ctx, actor: { ...ctx.actor, role: "nobody" as "auditor" } };
    await expect(list(nobody)).rejects.toThrow();
  });
});
