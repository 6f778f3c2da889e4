import "server-only";
import { screenOf, SCREENS } from "@/lib/connectors/meiqia/screens/menu";
import { checkScreens, problemsOf } from "@/lib/connectors/meiqia/screens/read-screens";
import { suggestedRows } from "@/lib/connectors/meiqia/screens/typed-cells";
import type { ScreenDetail, ScreenVersion } from "@/lib/contracts/declared-screens";
import { authorize, type Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { notFound } from "@/lib/server/errors";
import { withinSeat } from "@/lib/server/seat";
import { loadNewest } from "@/lib/server/snapshots/load-newest";
import { columnsOf, summaryOf } from "./describe";
import { getScreenSource } from "./source";
import {
  daysOf,
  newestScreens,
  StoredChanges,
  StoredRows,
  type StoredScreen,
  timezoneOf,
  typedOf,
} from "./stored";

const VERSIONS = 30;
const SHOWN_PROBLEMS = 200;
type Input = { sourceId: string; screen: string };

/** One screen: its columns, its rows as last declared, and who changed what when. @throws AppError not-found */
export async function getScreen(ctx: Context, { sourceId, screen }: Input): Promise<ScreenDetail> {
  authorize(ctx, "sources:read");
  const source = await getScreenSource(db(), ctx, sourceId);
  const sheet = screenOf(screen);
  if (!sheet) throw notFound();
  const stored = await newestScreens(db(), ctx, { sourceId });
  const seen = await loadNewest(ctx, { organisationId: ctx.organisation.id, sourceId });
  const { errors } = checkScreens(typedOf(stored), { timezone: timezoneOf(source), seen });
  const own = stored.find((one) => one.screen === screen);
  const unsound = new Set(errors.map((problem) => problem.sheet));
  const days = daysOf(source);
  const undeclared = SCREENS.filter(({ key }) => key !== screen && !stored.some((one) => one.screen === key));
  const place = SCREENS.indexOf(sheet);
  const next = undeclared.find((one) => SCREENS.indexOf(one) > place) ?? undeclared[0];
  return {
    ...summaryOf(sheet, own, { days, now: Date.now(), unsound }),
    source: { id: source.id, name: source.name },
    days,
    columns: columnsOf(sheet, namesOf(stored, seen)),
    cells: own ? own.rows.map(({ cells }) => ({ ...cells })) : suggestedRows(sheet, seen),
    isProposal: !own,
    problems: problemsOf(errors, screen).slice(0, SHOWN_PROBLEMS),
    history: await historyOf(ctx, { sourceId, screen }),
    next: next ? { screen: next.key, name: next.name } : null,
  };
}

/** Names that rows may be referred to by. */
function namesOf(stored: readonly StoredScreen[], seen: Parameters<typeof suggestedRows>[1]) {
  return new Map(
    SCREENS.map((sheet) => {
      const rows = stored.find(({ screen }) => screen === sheet.key)?.rows.map(({ cells }) => cells);
      const names = (rows ?? suggestedRows(sheet, seen)).flatMap(({ name, id }) => name ?? id ?? []);
      return [sheet.key, [...new Set(names)]];
    }),
  );
}

async function historyOf(ctx: Context, input: Input): Promise<ScreenVersion[]> {
  const rows = await db().declaredScreen.findMany({
    where: {
      ...input,
      organisationId: ctx.organisation.id,
      ...withinSeat(ctx, { source: "sourceId", at: "at" }),
    },
    orderBy: { version: "desc" },
    take: VERSIONS,
  });
  return rows.map(({ version, at, by, rows: kept, changes, isConfirmation }) => ({
    ...{ version, by, isConfirmation, at: at.toISOString() },
    rows: StoredRows.parse(kept).length,
    changes: StoredChanges.parse(changes),
  }));
}
