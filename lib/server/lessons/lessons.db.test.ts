import { beforeAll, describe, expect, it } from "vitest";
import { LessonQuery } from "@/lib/contracts/lessons";
import type { Context } from "@/lib/server/context";
import { db, transaction } from "@/lib/server/db";
import { importSample } from "@/lib/server/imports/import-sample";
import { declareIncident } from "@/lib/server/incidents/declare";
import { listOwnRules } from "@/lib/server/own-rules/list";
import { unpackSnapshot } from "@/lib/server/snapshots/pack";
import { prepareSnapshot, storeSnapshot } from "@/lib/server/snapshots/store";
import { auditTrail, makeContext } from "@/lib/testing/context";
import { describeOnDatabases } from "@/lib/testing/database";
import { darkenedChannel, declaration } from "@/lib/testing/incidents";
import { getLesson } from "./get";
import { listLessons } from "./list";
import { proposeChecks } from "./propose";
import { saveLesson } from "./save";
import { similarIncidents } from "./similar";
import { tryCheck } from "./try-check";

describeOnDatabases("lessons", () => {
  let ctx: Context;
  let lead: Context;
  let incidentId: string;

  const declare = async (more = {}) => (await declareIncident(lead, declaration(more))).id;
  const list = async (query = {}) => (await listLessons(lead, LessonQuery.parse(query))).lessons;
  const drafted = async () => {
    const { drafts } = await proposeChecks(lead, { incidentId });
    const good = drafts.find(({ gap }) => gap === null);
    if (!good) throw new Error("A change of the sample company can be checked.");
    return good;
  };
  const rule = ({ section, condition }: { section: never | string; condition: string }, slug: string) => ({
    ...{ slug, section: section as "roles", condition, severity: "blocker" as const },
    ...{ titleZh: "夜班角色又失去回复权限", titleEn: "The night role lost its right again" },
  });

  /** The configuration of the oldest snapshot, pulled again: everything is mended. */
  async function recover() {
    const where = { organisationId: ctx.organisation.id };
    const oldest = await db().snapshot.findFirstOrThrow({ where, orderBy: { takenAt: "asc" } });
    const content = await db().snapshotContent.findUniqueOrThrow({
      where: { organisationId_hash: { ...where, hash: oldest.hash } },
    });
    const snapshot = { ...(await unpackSnapshot(content.bytes)), takenAt: new Date().toISOString() };
    const prepared = await prepareSnapshot(snapshot, { ...where, sourceId: oldest.sourceId });
    await transaction((tx) => storeSnapshot(tx, { ...where, sourceId: oldest.sourceId }, prepared));
  }

  beforeAll(async () => {
    ctx = await makeContext();
    lead = await makeContext("team_lead", { organisationId: ctx.organisation.id });
    await importSample(ctx);
    const hour = await darkenedChannel(ctx);
    incidentId = await declare({ channelIds: [hour.channelId], hour, title: "夜班没有人能回复顾客" });
  });

  describe("before the recovery", () => {
    it("drafts checks from what changed, and says what is missing to accept one", async () => {
      const { drafts, standing, recoveredSnapshotId } = await proposeChecks(lead, { incidentId });
      expect(recoveredSnapshotId).toBeNull();
      const failing = drafts.filter(({ failing }) => failing.verdict === "fail");
      const names = drafts.map(({ section, condition }) => `${section} ${condition}`);
      expect(new Set(names).size, "each condition once").toBe(names.length);
      expect(failing.length).toBeGreaterThan(0);
      for (const { gap, recovered } of failing)
        expect({ gap, recovered }).toEqual({ gap: "no-recovered-snapshot", recovered: null });
      expect(standing.length).toBeGreaterThan(0);
      const [first] = failing;
      if (!first) return;
      await expect(
        saveLesson(lead, {
          incidentId,
          guard: "check",
          learned: "夜班角色要单独检查",
          rule: rule(first, "too-early"),
        }),
      ).rejects.toMatchObject({ code: "conflict", key: "lessons.gap.no-recovered-snapshot" });
      expect(await db().ownRule.count()).toBe(0);
    });
  });

  describe("after it", () => {
    beforeAll(recover);

    it("accepts no check that did not fail in the incident, and none that still fails", async () => {
      const never = rule({ section: "agents", condition: 'id == "nobody"' }, "never");
      const always = rule({ section: "agents", condition: 'id != ""' }, "always");
      const save = (one: typeof never) =>
        saveLesson(lead, { incidentId, guard: "check", learned: "学到的", rule: one });
      await expect(save(never)).rejects.toMatchObject({ key: "lessons.gap.not-failing" });
      await expect(save(always)).rejects.toMatchObject({ key: "lessons.gap.not-passing" });
      await expect(save(rule({ section: "agents", condition: "id ==" }, "broken"))).rejects.toMatchObject({
        code: "invalid",
        details: { field: "condition" },
      });
      await expect(
        saveLesson(lead, { incidentId, guard: "standing", learned: "学到的", ruleId: "no/such-rule" }),
      ).rejects.toMatchObject({ key: "lessons.gap.not-failing" });
      expect(await db().ownRule.count()).toBe(0);
      expect(await db().lesson.count()).toBe(0);
    });

    it("shows what a draft would have said of all history", async () => {
      const draft = await drafted();
      const trial = await tryCheck(lead, { incidentId, section: draft.section, condition: draft.condition });
      expect(trial).toMatchObject({
        gap: null,
        failing: { verdict: "fail" },
        recovered: { verdict: "pass" },
      });
      const { history } = trial;
      expect(history.ok && history.trials.map(({ verdict }) => verdict)).toEqual(
        expect.arrayContaining(["fail", "pass"]),
      );
    });

    it("makes of a draft a rule that is on, judged at once, and part of the chain", async () => {
      const draft = await drafted();
      const made = rule(draft, "night-role");
      const { id } = await saveLesson(lead, {
        incidentId,
        guard: "check",
        learned: "夜班角色的回复权限要有检查",
        rule: made,
      });
      const [own] = (await listOwnRules(ctx, {})).rules;
      expect(own).toMatchObject({ ruleId: "own/night-role", isEnabled: true, verdict: { verdict: "pass" } });
      const chain = await getLesson(lead, { lessonId: id });
      expect(chain).toMatchObject({
        guard: "check",
        check: { ruleId: "own/night-role", verdict: "pass", isOwn: true },
        incident: { id: incidentId },
        recurrences: 0,
      });
      const newest = await db().snapshot.findFirstOrThrow({
        where: { organisationId: ctx.organisation.id },
        orderBy: { takenAt: "desc" },
      });
      expect(chain.firstPass?.snapshotId).toBe(newest.id);
      expect((await auditTrail(ctx.organisation.id)).slice(-2).map(({ action }) => action)).toEqual([
        "own-rule.create",
        "lesson.save",
      ]);
      await expect(
        saveLesson(lead, { incidentId, guard: "none", learned: "再记一次", text: "没有必要" }),
      ).rejects.toMatchObject({ key: "lessons.problems.already" });
    });

    it("keeps a lesson that ends in another way of working, and finds lessons by their words", async () => {
      const other = await declare({ title: "微博授权过期" });
      await saveLesson(lead, {
        incidentId: other,
        guard: "process",
        learned: "授权到期前两周要有人负责",
        text: "每月一日检查授权到期日",
      });
      expect((await list()).map(({ guard }) => guard)).toEqual(["process", "check"]);
      for (const q of ["授权到期", "每月检查", "微博", "INC-2"])
        expect(
          (await list({ q })).map(({ incident }) => incident.id),
          q,
        ).toEqual([other]);
      expect((await list({ q: "回复权限 夜班" })).map(({ incident }) => incident.id)).toEqual([incidentId]);
      expect(await list({ q: "完全无关的内容" })).toEqual([]);
      expect(await list({ guard: "check" })).toHaveLength(1);
    });

    it("says 'as before' by check, kind of object and field, then by words", async () => {
      const like = await declare({ title: "夜班又没有人能回复顾客了" });
      const [before] = await similarIncidents(lead, { incidentId: like });
      expect(before).toMatchObject({
        incident: { id: incidentId },
        lesson: { learned: "夜班角色的回复权限要有检查" },
      });
      expect(before?.likeness).toBeGreaterThan(0.4);

      const findings = await db().finding.findMany({
        where: { organisationId: ctx.organisation.id },
        take: 1,
      });
      const findingId = findings[0]?.id;
      const first = await declare({ title: "第一次", findingId });
      await saveLesson(lead, {
        incidentId: first,
        guard: "none",
        learned: "偶发情况",
        text: "平台故障，无法由我们避免",
      });
      const second = await declare({ title: "第二次", findingId });
      const [again] = await similarIncidents(lead, { incidentId: second });
      expect(again).toMatchObject({ incident: { id: first }, signs: [{ ruleId: findings[0]?.ruleId }] });
      expect((await list({ q: "偶发" })).at(0)?.recurrences).toBe(1);
      await declare({ title: "一次演练", findingId, kind: "drill" });
      expect((await list({ q: "偶发" })).at(0)?.recurrences, "a drill is no recurrence").toBe(1);
    });
  });

  it("is read by everybody of the organisation, written by operators, and seen by nobody else", async () => {
    const auditor = await makeContext("auditor", { organisationId: ctx.organisation.id });
    const stranger = await makeContext();
    const lesson = { incidentId, guard: "none" as const, learned: "学到的", text: "没有必要" };
    await expect(saveLesson(auditor, lesson)).rejects.toMatchObject({ code: "forbidden" });
    await expect(
      tryCheck(auditor, { incidentId, section: "agents", condition: "true" }),
    ).rejects.toMatchObject({
      code: "forbidden",
    });
    expect((await listLessons(auditor, LessonQuery.parse({}))).total).toBe(3);
    for (const refused of [
      () => saveLesson(stranger, lesson),
      () => proposeChecks(stranger, { incidentId }),
      () => similarIncidents(stranger, { incidentId }),
      async () => getLesson(stranger, { lessonId: (await list())[0]?.id ?? "" }),
    ])
      await expect(refused()).rejects.toMatchObject({ code: "not-found" });
    expect((await listLessons(stranger, LessonQuery.parse({}))).total).toBe(0);
  });
});
