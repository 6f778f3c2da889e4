import "server-only";
import type { SeparationQuery, SeparationView } from "@/lib/contracts/role-relations";
import { authorize, type Context } from "@/lib/server/context";
import { notFound } from "@/lib/server/errors";
import { foundBy, missingOf } from "@/lib/server/separation/found";
import { loadSnapshot } from "@/lib/server/snapshots/load";
import { currentView } from "@/lib/server/views/current";

/** Everybody who holds two duties together, and everybody of whom it cannot be told. @throws AppError not-found */
export async function findSeparation(ctx: Context, input: SeparationQuery): Promise<SeparationView> {
  authorize(ctx, "permissions:read");
  const view = await currentView(ctx, input);
  if (!view) throw notFound();
  const loaded = await loadSnapshot(ctx.organisation.id, view.snapshot.id);
  const rule = {
    id: "asked",
    name: "asked",
    left: { mode: input.leftMode, permissions: input.left },
    right: { mode: input.rightMode, permissions: input.right },
  };
  if (missingOf(loaded, rule).length > 0) throw notFound();
  return foundBy(loaded, rule);
}
