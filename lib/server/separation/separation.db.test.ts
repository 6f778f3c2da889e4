import { beforeEach, expect, it } from "vitest";
import type { SaveSeparationRule } from "@/lib/contracts/separation";
import type { Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { importSample } from "@/lib/server/imports/import-sample";
import { listRoleRelations } from "@/lib/server/permissions/relations";
import { auditTrail, makeContext } from "@/lib/testing/context";
import { describeOnDatabases } from "@/lib/testing/database";
import { whileAuditLogRefuses } from "@/lib/testing/refusing-audit-log";
import { listSeparationRules } from "./list";
import { removeSeparationRule } from "./remove";
import { saveSeparationRule } from "./save";

describeOnDatabases("separation rules", () => {
  let ctx: Context;
  let input: SaveSeparationRule;

  beforeEach(async () => {
    ctx = await makeContext();
    await importSample(ctx);
    const list = await listRoleRelations(ctx, {});
    const [one, two] = list?.permissions ?? [];
    input = {
      sourceId: list?.view.source.id ?? "",
      name: "查看与回复",
      ownerId: ctx.actor.id,
      left: { mode: "any", permissions: [one?.id ?? ""] },
      right: { mode: "any", permissions: [two?.id ?? ""] },
    };
  });

  const open = () =>
    db().finding.findMany({
      where: {
        organisationId: ctx.organisation.id,
        ruleId: "role/separation-breach",
        status: { not: "resolved" },
      },
    });
  const create = () => saveSeparationRule(ctx, { ...input, ruleId: null });

  it("are judged as they are kept, edited and deleted, and the audit tells by which", async () => {
    const { id } = await create();
    const { rules } = await listSeparationRules(ctx, {});
    expect(rules).toMatchObject([{ id, name: input.name, owner: { id: ctx.actor.id }, missing: [] }]);
    const held = rules[0]?.found?.held ?? [];
    expect(held.length).toBeGreaterThan(0);
    const found = await open();
    expect(found.map(({ subjectId }) => subjectId).sort()).toEqual(held.map((person) => person.id).sort());
    expect(JSON.stringify(found[0]?.payload)).toContain("查看与回复");
    const audits = await db().audit.findMany({
      where: { organisationId: ctx.organisation.id },
      orderBy: { id: "desc" },
      take: 1,
    });
    expect(audits[0]?.policy).toMatchObject({ separation: [{ id, left: input.left, right: input.right }] });

    const all = (await listRoleRelations(ctx, {}))?.permissions.map((one) => one.id) ?? [];
    await saveSeparationRule(ctx, {
      ...input,
      ruleId: id,
      left: { mode: "all", permissions: all.slice(0, 50) },
    });
    expect((await open()).length).toBeLessThan(found.length);
    await removeSeparationRule(ctx, { ruleId: id });
    expect(await open()).toEqual([]);
    expect((await listSeparationRules(ctx, {})).rules).toEqual([]);
    const trail = (await auditTrail(ctx.organisation.id)).filter(({ action }) =>
      action.startsWith("separation."),
    );
    expect(trail.map(({ action, targetName }) => [action, targetName])).toEqual([
      ["separation.create", input.name],
      ["separation.edit", input.name],
      ["separation.remove", input.name],
    ]);
    expect(trail[1]?.before).toMatchObject({ left: input.left, owner: ctx.actor.name });
  });

  it("are refused with the place of the mistake", async () => {
    await create();
    await expect(create()).rejects.toMatchObject({ code: "conflict" });
    const stranger = await makeContext();
    const wrong: [Partial<SaveSeparationRule & { ruleId: string }>, string][] = [
      [{ ownerId: stranger.actor.id }, "invalid"],
      [{ right: { mode: "any", permissions: ["made-up"] } }, "invalid"],
      [{ ruleId: "no-such-rule", name: "另一条" }, "not-found"],
      [{ sourceId: "elsewhere" }, "not-found"],
    ];
    for (const [change, code] of wrong)
      await expect(
        saveSeparationRule(ctx, { ...input, name: "新规则", ruleId: null, ...change }),
      ).rejects.toMatchObject({ code });
    expect((await listSeparationRules(ctx, {})).rules).toHaveLength(1);
  });

  it("are the administrator's, another company's are not found, and none is kept without a trace", async () => {
    const lead = await makeContext("team_lead", { organisationId: ctx.organisation.id });
    await expect(saveSeparationRule(lead, { ...input, ruleId: null })).rejects.toMatchObject({
      code: "forbidden",
    });
    const { id } = await create();
    await expect(removeSeparationRule(lead, { ruleId: id })).rejects.toMatchObject({ code: "forbidden" });
    const stranger = await makeContext();
    await expect(removeSeparationRule(stranger, { ruleId: id })).rejects.toMatchObject({ code: "not-found" });
    await whileAuditLogRefuses(async () => {
      await expect(removeSeparationRule(ctx, { ruleId: id })).rejects.toThrow();
    });
    expect((await listSeparationRules(ctx, {})).rules).toHaveLength(1);
    expect((await open()).length).toBeGreaterThan(0);
  });
});
