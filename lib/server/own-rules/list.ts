import "server-only";
import { OwnRuleList } from "@/lib/contracts/own-rules";
import type { ViewQuery } from "@/lib/contracts/view";
import { authorize, type Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { untilSeatEnds } from "@/lib/server/seat";
import { currentView } from "@/lib/server/views/current";
import { headOf } from "@/lib/server/views/head";
import { ownResultsOf } from "./stored";

/** The organisation's own rules with their versions, and what each says of the snapshot on view. */
export async function listOwnRules(ctx: Context, input: ViewQuery): Promise<OwnRuleList> {
  authorize(ctx, "findings:read");
  const organisationId = ctx.organisation.id;
  const view = await currentView(ctx, input);
  const rules = await db().ownRule.findMany({
    where: { organisationId },
    orderBy: { id: "asc" },
    include: {
      versions: {
        where: untilSeatEnds(ctx, "createdAt"),
        orderBy: { version: "desc" },
        include: { createdBy: true },
      },
    },
  });
  const results = view ? await ownResultsOf(organisationId, view.snapshot.id) : [];
  return OwnRuleList.parse({
    view: view && headOf(view),
    rules: rules.flatMap(({ id, isEnabled, version, versions: rows }) => {
      // Written after an auditor's period.
      if (rows.length === 0) return [];
      const versions = rows.map((row) => ({
        ...row,
        createdAt: row.createdAt.toISOString(),
        createdBy: row.createdBy.name,
      }));
      const result = results.find(({ ruleId }) => ruleId === id);
      const rule = {
        slug: id.slice("own/".length),
        ruleId: id,
        isEnabled,
        current: versions.find((one) => one.version === version) ?? versions[0],
        versions,
        verdict: result
          ? {
              verdict: result.verdict,
              findings: result.findings.length,
              unjudged: result.unjudged.length,
            }
          : null,
      };
      return [rule];
    }),
  });
}
