import "server-only";
import { rulesetVersion } from "@/lib/engine/audit";
import { canonicalize } from "@/lib/engine/canonical";
import type { RuleResult } from "@/lib/engine/evaluate";
import { db } from "@/lib/server/db";
import { sha256 } from "@/lib/server/snapshots/pack";
import packageFile from "@/package.json";

type OwnRule = Pick<RuleResult, "ruleId" | "ruleVersion">;

/** What a list of people rests on besides the snapshot; with another one it is made anew. */
export function basisOf(policy: unknown, own: readonly OwnRule[]): string {
  const rules = own.map(({ ruleId, ruleVersion }) => `${ruleId}@${ruleVersion}`).sort();
  const parts = [packageFile.version, rulesetVersion(), canonicalize(policy ?? null), ...rules];
  return sha256(parts.join("\n")).slice(0, 32);
}

/** As `loadSnapshot` would judge it now: the policy of its latest audit, and the own rules that are on. */
export async function basisNow(organisationId: string, snapshotId: string): Promise<string> {
  const audit = await db().audit.findFirst({
    where: { organisationId, snapshotId },
    orderBy: { id: "desc" },
    select: { policy: true },
  });
  const own = await db().$queryRaw<OwnRule[]>`
    SELECT rule_id AS "ruleId", judgement.version AS "ruleVersion" FROM own_judgement AS judgement
    JOIN own_rule AS rule ON rule.organisation_id = judgement.organisation_id
      AND rule.id = judgement.rule_id AND rule.version = judgement.version AND rule.is_enabled
    WHERE judgement.organisation_id = ${organisationId} AND snapshot_id = ${snapshotId}`;
  return basisOf(audit?.policy, own);
}
