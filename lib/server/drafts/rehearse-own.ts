import "server-only";
import type { OwnOutcome, RehearseOwn } from "@/lib/contracts/rehearsal";
import { EditError } from "@/lib/engine/draft/apply";
import { metaOf } from "@/lib/engine/own-rules/own-rule";
import { authorize, type Context } from "@/lib/server/context";
import { loadSnapshot } from "@/lib/server/snapshots/load";
import { requireSnapshots } from "@/lib/server/snapshots/require";
import { type OwnMoves, ownMoves } from "./own-moves";

/** What a draft would change for the organisation's own rules, which no browser runs. @throws AppError not-found */
export async function rehearseOwnRules(ctx: Context, input: RehearseOwn): Promise<OwnOutcome> {
  authorize(ctx, "drafts:read");
  await requireSnapshots(ctx, [input.snapshotId]);
  const loaded = await loadSnapshot(ctx.organisation.id, input.snapshotId);
  try {
    return told(await ownMoves(ctx.organisation.id, loaded, input.edits));
  } catch (error) {
    // The browser's own rehearsal says what is wrong with the draft.
    if (error instanceof EditError) return { rules: 0, opened: [], closed: [], blinded: [], unrun: [] };
    throw error;
  }
}

function told({ rules, opened, closed, blinded, unrun }: OwnMoves): OwnOutcome {
  const titles = new Map(rules.map((rule) => [rule.id as string, metaOf(rule).title.fail]));
  const titleOf = (ruleId: string) => titles.get(ruleId) ?? { zh: ruleId, en: ruleId };
  const moved = ({ id, severity, message }: OwnMoves["opened"][number]) => ({ id, severity, message });
  return {
    rules: rules.length,
    opened: opened.map(moved),
    closed: closed.map(moved),
    blinded: blinded.map((ruleId) => ({ ruleId, title: titleOf(ruleId) })),
    unrun: unrun.map(({ ruleId, reason }) => ({
      ruleId,
      title: titleOf(ruleId),
      reason: reason ?? titleOf(ruleId),
    })),
  };
}
