import "server-only";
import { MENUS } from "@/lib/connectors/meiqia/screens/menu";
import { checkScreens } from "@/lib/connectors/meiqia/screens/read-screens";
import type { ScreenList } from "@/lib/contracts/declared-screens";
import { authorize, type Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { loadNewest } from "@/lib/server/snapshots/load-newest";
import { summaryOf } from "./describe";
import { getScreenSource } from "./source";
import { daysOf, newestScreens, timezoneOf, typedOf } from "./stored";

/** Every screen of the workbench with what was declared of it, in the order to go through. */
export async function listScreens(ctx: Context, { sourceId }: { sourceId: string }): Promise<ScreenList> {
  authorize(ctx, "sources:read");
  const source = await getScreenSource(db(), ctx, sourceId);
  const stored = await newestScreens(db(), ctx, { sourceId });
  const seen = await loadNewest(ctx, { organisationId: ctx.organisation.id, sourceId });
  const { errors } = checkScreens(typedOf(stored), { timezone: timezoneOf(source), seen });
  const standing = {
    days: daysOf(source),
    now: Date.now(),
    unsound: new Set(errors.map(({ sheet }) => sheet)),
  };
  return {
    source: { id: source.id, name: source.name },
    days: standing.days,
    menus: MENUS.map(({ key, name, sheets }) => ({
      ...{ key, name },
      screens: sheets.map((sheet) =>
        summaryOf(
          sheet,
          stored.find(({ screen }) => screen === sheet.key),
          standing,
        ),
      ),
    })),
  };
}
