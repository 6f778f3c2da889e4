import "server-only";
import { carryOver } from "@/lib/connectors/meiqia/screens/compare-rows";
import { screenOf } from "@/lib/connectors/meiqia/screens/menu";
import { checkScreens, problemsOf } from "@/lib/connectors/meiqia/screens/read-screens";
import { keptCells } from "@/lib/connectors/meiqia/screens/typed-cells";
import type { SavedScreen, SaveScreen } from "@/lib/contracts/declared-screens";
import { authorize, type Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { notFound } from "@/lib/server/errors";
import { loadNewest } from "@/lib/server/snapshots/load-newest";
import { addVersion } from "./add-version";
import { getScreenSource } from "./source";
import { newestScreens, timezoneOf, typedOf } from "./stored";

const SHOWN = 200;
type Input = SaveScreen & { sourceId: string; screen: string };

/**
 * Keeps a screen as its next version, or answers with everything that is wrong in it and keeps nothing. What other screens
 * say and no longer fits does not stand in the way: they can only be mended one after the other.
 * @throws AppError conflict when somebody saved a newer version meanwhile
 */
export async function saveScreen(ctx: Context, input: Input): Promise<SavedScreen> {
  authorize(ctx, "sources:write");
  const { sourceId, screen, base } = input;
  const source = await getScreenSource(db(), ctx, sourceId);
  const sheet = screenOf(screen);
  if (!sheet) throw notFound();
  const seen = await loadNewest(ctx, { organisationId: ctx.organisation.id, sourceId });
  const stored = await newestScreens(db(), ctx, { sourceId });
  const others = typedOf(stored.filter((one) => one.screen !== screen));
  const rows = input.rows.map((row) => keptCells(row, sheet));
  // Rows nobody filled in keep their number here, so that a problem points at the row on the page.
  const place = { timezone: timezoneOf(source), seen };
  const { errors, warnings } = checkScreens([...others, { screen, rows }], place);
  const wrong = problemsOf(errors, screen);
  if (wrong.length > 0) return { ok: false, problems: wrong.slice(0, SHOWN), total: wrong.length };
  const filled = rows.filter((row) => Object.keys(row).length > 0);
  const version = await addVersion(ctx, {
    ...{ sourceId, screen, base },
    rows: (before, said) => carryOver(before, filled, sheet, said),
  });
  return {
    ok: true,
    version,
    warnings: problemsOf(warnings, screen).slice(0, SHOWN),
    elsewhere: errors.filter(({ sheet: where }) => where !== screen).slice(0, SHOWN),
  };
}
