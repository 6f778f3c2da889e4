import "server-only";
import { z } from "zod";
import type { RuleResult } from "@/lib/engine/evaluate";
import { metaOf, type OwnRule } from "@/lib/engine/own-rules/own-rule";
import type { RuleMeta } from "@/lib/engine/rule";
import { SECTION_NAMES } from "@/lib/engine/snapshot";
import type { OwnRuleVersion } from "@/lib/generated/prisma/client";
import { db } from "@/lib/server/db";

const Section = z.enum(SECTION_NAMES);

export function ownRuleOf(row: OwnRuleVersion): OwnRule {
  const { ruleId, version, titleZh, titleEn, severity, section, condition } = row;
  return {
    id: ruleId as OwnRule["id"],
    version,
    title: { zh: titleZh, en: titleEn },
    severity,
    section: Section.parse(section),
    condition,
  };
}

/** The rules an organisation wrote, as they stand. */
export async function ownRulesOf(
  organisationId: string,
  { enabled }: { enabled?: boolean } = {},
): Promise<OwnRule[]> {
  const rules = await db().ownRule.findMany({
    where: { organisationId, ...(enabled !== undefined && { isEnabled: enabled }) },
    orderBy: { id: "asc" },
    include: { versions: true },
  });
  return rules.flatMap(({ version, versions }) =>
    versions.filter((one) => one.version === version).map(ownRuleOf),
  );
}

/** Texts of an organisation's own rules, those that are off included: their findings stay in the history. */
export async function ownMetas(organisationId: string): Promise<ReadonlyMap<string, RuleMeta>> {
  return new Map((await ownRulesOf(organisationId)).map((rule) => [rule.id, metaOf(rule)]));
}

/** What the rules that are on say of a stored snapshot. */
export async function ownResultsOf(organisationId: string, snapshotId: string): Promise<RuleResult[]> {
  const rows = await db().$queryRaw<{ result: RuleResult }[]>`
    SELECT result FROM own_judgement AS judgement
    JOIN own_rule AS rule ON rule.organisation_id = judgement.organisation_id
      AND rule.id = judgement.rule_id AND rule.version = judgement.version AND rule.is_enabled
    WHERE judgement.organisation_id = ${organisationId} AND snapshot_id = ${snapshotId}
    ORDER BY judgement.rule_id`;
  return rows.map(({ result }) => result);
}
