import "server-only";
import type { SeparationRuleList } from "@/lib/contracts/separation";
import type { ViewQuery } from "@/lib/contracts/view";
import { DutySide } from "@/lib/engine/policy";
import { permissionColumns } from "@/lib/engine/permission-columns";
import { authorize, type Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { untilSeatEnds } from "@/lib/server/seat";
import { loadSnapshot } from "@/lib/server/snapshots/load";
import { currentView } from "@/lib/server/views/current";
import { foundBy, missingOf } from "./found";

/** What nobody may do together on the source on view, with who does. */
export async function listSeparationRules(ctx: Context, input: ViewQuery): Promise<SeparationRuleList> {
  authorize(ctx, "permissions:read");
  const view = await currentView(ctx, input);
  if (!view) return { rules: [], permissions: [] };
  const loaded = await loadSnapshot(ctx.organisation.id, view.snapshot.id);
  const rows = await db().separationRule.findMany({
    where: {
      organisationId: ctx.organisation.id,
      sourceId: view.source.id,
      ...untilSeatEnds(ctx, "updatedAt"),
    },
    orderBy: [{ name: "asc" }],
    include: { owner: { select: { id: true, name: true, disabledAt: true } } },
  });
  const rules = rows.map(({ id, name, owner, ...sides }) => {
    const [left, right] = [DutySide.parse(sides.left), DutySide.parse(sides.right)];
    const rule = { id, name, left, right };
    const missing = missingOf(loaded, rule);
    return {
      ...rule,
      owner: { id: owner.id, name: owner.name, isDisabled: owner.disabledAt !== null },
      missing,
      found: missing.length > 0 ? null : foundBy(loaded, rule),
    };
  });
  const permissions = permissionColumns(loaded.snapshot).map(({ id, name }) => ({ id, name }));
  return { rules, permissions };
}
