import "server-only";
import type { SaveLesson } from "@/lib/contracts/lessons";
import type { OwnRule } from "@/lib/engine/own-rules/own-rule";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { isUniqueViolation, transaction, type Transaction } from "@/lib/server/db";
import { AppError } from "@/lib/server/errors";
import { getIncidentInOrganisation, targetOf } from "@/lib/server/incidents/get-in-organisation";
import { refuseSecretsIn } from "@/lib/server/incidents/refuse-secrets";
import { type Newest, judgeNewest, settleNewest } from "@/lib/server/own-rules/newest";
import { gapOf, incidentSlice } from "./incident-slice";
import { judgeCondition } from "./judge-condition";
import { keepSigns } from "./signs";

type Input = SaveLesson & { incidentId: string };
type NewRule = { rule: OwnRule; newest: Newest[] };

/**
 * Keeps what an incident taught, together with what guards against it. A check is accepted only when it fails on the
 * incident's snapshot and passes on the recovered one; a drafted one is then a rule of the organisation, on from now.
 * @throws AppError not-found, invalid, conflict for a second lesson, a taken name or a check that guards nothing
 */
export async function saveLesson(ctx: Context, input: Input): Promise<{ id: string }> {
  authorize(ctx, "incidents:review");
  refuseSecretsIn(input.learned, "learned");
  const ruleId = await requireGuard(ctx, input);
  const made = input.guard === "check" ? await prepareRule(ctx, input.rule) : null;
  try {
    return await transaction(async (tx) => {
      const incident = await getIncidentInOrganisation(tx, ctx, input.incidentId);
      if (made) await makeRule(tx, ctx, made);
      const { id } = await tx.lesson.create({
        data: {
          organisationId: ctx.organisation.id,
          incidentId: incident.id,
          learned: input.learned,
          guard: input.guard === "standing" ? "check" : input.guard,
          ruleId,
          text: "text" in input ? input.text : "",
          createdById: ctx.actor.id,
        },
      });
      await keepSigns(tx, ctx.organisation.id, incident.id);
      await recordAudit(tx, ctx, {
        action: "lesson.save",
        target: targetOf(incident),
        after: { guard: input.guard, ...(ruleId && { rule: ruleId }) },
      });
      return { id };
    });
  } catch (error) {
    if (isUniqueViolation(error)) throw new AppError("conflict", "lessons.problems.already");
    throw error;
  }
}

/** The rule that guards, once it was seen to. */
async function requireGuard(ctx: Context, input: Input): Promise<string | null> {
  if (input.guard !== "check" && input.guard !== "standing") return null;
  const slice = await incidentSlice(ctx, input.incidentId);
  const resultIn = (loaded: typeof slice.failing, id: string) =>
    loaded?.report.results.find(({ ruleId }) => ruleId === id) ?? null;
  const gap =
    input.guard === "check"
      ? (await judgeCondition(slice, input.rule)).gap
      : gapOf(resultIn(slice.failing, input.ruleId), resultIn(slice.recovered, input.ruleId));
  if (gap) throw new AppError("conflict", `lessons.gap.${gap}`);
  return input.guard === "check" ? `own/${input.rule.slug}` : input.ruleId;
}

async function prepareRule(
  ctx: Context,
  { slug, titleZh, titleEn, severity, section, condition }: Extract<SaveLesson, { guard: "check" }>["rule"],
): Promise<NewRule> {
  const rule: OwnRule = {
    ...{ id: `own/${slug}`, version: 1, severity, section, condition },
    title: { zh: titleZh, en: titleEn },
  };
  return { rule, newest: await judgeNewest(ctx.organisation.id, rule) };
}

async function makeRule(tx: Transaction, ctx: Context, { rule, newest }: NewRule): Promise<void> {
  const organisationId = ctx.organisation.id;
  const { id, title, severity, section, condition } = rule;
  const taken = await tx.ownRule.findUnique({ where: { organisationId_id: { organisationId, id } } });
  if (taken) throw new AppError("conflict", "own-rules.problems.taken", {}, { field: "rule.slug" });
  await tx.ownRule.create({ data: { organisationId, id, isEnabled: true, version: 1 } });
  await tx.ownRuleVersion.create({
    data: {
      ...{ organisationId, ruleId: id, version: 1, severity, section, condition },
      ...{ titleZh: title.zh, titleEn: title.en, createdById: ctx.actor.id },
    },
  });
  await settleNewest(tx, organisationId, id, newest);
  await recordAudit(tx, ctx, {
    action: "own-rule.create",
    target: { kind: "rule", id, name: title.zh },
    after: { section, condition, severity, version: 1 },
  });
}
