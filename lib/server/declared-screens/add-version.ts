import "server-only";
import { compareRows, type RowChange } from "@/lib/connectors/meiqia/screens/compare-rows";
import type { DeclaredRow } from "@/lib/connectors/meiqia/screens/declared-screen";
import { screenOf } from "@/lib/connectors/meiqia/screens/menu";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { transaction } from "@/lib/server/db";
import { AppError, notFound } from "@/lib/server/errors";
import { getScreenSource } from "./source";
import { newestScreens } from "./stored";

type Version = {
  sourceId: string;
  screen: string;
  /** The version its writer looked at. */
  base: number;
  /** The rows from those that stand. */
  rows: (before: readonly DeclaredRow[], said: { by: string; at: string }) => readonly DeclaredRow[];
};

/** Changes that are kept one by one; of a wholesale change the number says more than a list. */
const KEPT_CHANGES = 500;

/** @throws AppError conflict when somebody saved a newer version meanwhile, not-found */
export async function addVersion(
  ctx: Context,
  { sourceId, screen, base, rows: rowsOf }: Version,
): Promise<number> {
  authorize(ctx, "sources:write");
  const sheet = screenOf(screen);
  if (!sheet) throw notFound();
  return transaction(async (tx) => {
    const source = await getScreenSource(tx, ctx, sourceId);
    const own = (await newestScreens(tx, ctx, { sourceId })).find((one) => one.screen === screen);
    const current = own?.version ?? 0;
    if (base !== current) throw new AppError("conflict", "screens.problems.newer");
    const [before, at] = [own?.rows ?? [], new Date()];
    const rows = rowsOf(before, { by: ctx.actor.name, at: at.toISOString() });
    const cellsOf = ({ cells }: DeclaredRow) => cells;
    const changes = compareRows(before.map(cellsOf), rows.map(cellsOf), sheet);
    const isConfirmation = current > 0 && changes.length === 0;
    const version = current + 1;
    // Two who save at once: the second finds the number taken, and changes nothing.
    const { count } = await tx.declaredScreen.createMany({
      data: [
        {
          ...{ organisationId: ctx.organisation.id, sourceId, screen, version, isConfirmation, at },
          by: ctx.actor.name,
          rows: rows.map(({ cells, ...said }) => ({ cells: { ...cells }, ...said })),
          changes: changes.slice(0, KEPT_CHANGES),
        },
      ],
      skipDuplicates: true,
    });
    if (count === 0) throw new AppError("conflict", "screens.problems.newer");
    const of = (kind: RowChange["kind"]) => changes.filter((change) => change.kind === kind).length;
    await recordAudit(tx, ctx, {
      action: isConfirmation ? "screen.confirm" : "screen.save",
      target: { kind: "source", id: source.id, name: source.name },
      after: {
        ...{ screen: sheet.name.zh, version, rows: rows.length },
        ...(!isConfirmation && { added: of("added"), changed: of("changed"), removed: of("removed") }),
      },
    });
    return version;
  });
}
