import "server-only";
import { z } from "zod";
import type { DeclaredScreen } from "@/lib/connectors/meiqia/screens/declared-screen";
import { SCREENS } from "@/lib/connectors/meiqia/screens/menu";
import { MeiqiaSettings } from "@/lib/connectors/meiqia/settings";
import { ScreenChange, ScreenRow } from "@/lib/contracts/declared-screens";
import type { Source } from "@/lib/generated/prisma/client";
import { db, type Transaction } from "@/lib/server/db";
import { withinSeat, type Seated } from "@/lib/server/seat";

export const StoredRows = z.array(z.object({ cells: ScreenRow, by: z.string(), at: z.iso.datetime() }));
export const StoredChanges = z.array(ScreenChange);

export type StoredScreen = DeclaredScreen & { version: number };

/** How long a screen holds without being confirmed. */
export function daysOf(source: Pick<Source, "settings">): number {
  return MeiqiaSettings.shape.declaredDays
    .catch(MeiqiaSettings.shape.declaredDays.parse(undefined))
    .parse((source.settings as { declaredDays?: unknown } | null)?.declaredDays);
}

/** The zone in which hours and moments are typed. */
export function timezoneOf(source: Pick<Source, "settings">): string {
  return MeiqiaSettings.shape.timezone
    .catch("Asia/Shanghai")
    .parse((source.settings as { timezone?: unknown } | null)?.timezone);
}

type Asked = { sourceId: string; until?: Date };

/** The newest version of each screen, within the seat of whoever asks. */
export async function newestScreens(
  client: Transaction,
  seated: Seated,
  { sourceId, until }: Asked,
): Promise<StoredScreen[]> {
  const rows = await client.declaredScreen.findMany({
    where: {
      sourceId,
      ...(until && { at: { lte: until } }),
      ...withinSeat(seated, { source: "sourceId", at: "at" }),
    },
    orderBy: [{ screen: "asc" }, { version: "desc" }],
    distinct: ["screen"],
    select: { screen: true, rows: true, by: true, at: true, version: true },
  });
  return rows
    .filter(({ screen }) => SCREENS.some(({ key }) => key === screen))
    .map(({ rows: kept, at, ...row }) => ({ ...row, at: at.toISOString(), rows: StoredRows.parse(kept) }));
}

export const typedOf = (screens: readonly DeclaredScreen[]) =>
  screens.map(({ screen, rows }) => ({ screen, rows: rows.map(({ cells }) => cells) }));

export const readNewest = (seated: Seated, asked: Asked) => newestScreens(db(), seated, asked);
