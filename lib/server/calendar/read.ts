import "server-only";
import { createTranslator, type Messages } from "next-intl";
import { calendarText } from "@/lib/exports/calendar";
import { loadMessages } from "@/lib/i18n/messages";
import { db } from "@/lib/server/db";
import { forecastOf } from "@/lib/server/forecast/forecast-of";
import { withinSeat } from "@/lib/server/seat";
import { currentView } from "@/lib/server/views/current";
import { authorizeCalendarLink } from "./authorize-link";
import { entriesOf } from "./entries";

/** The forecast of every source in use as iCalendar text, in the link owner's language. @throws AppError not-found */
export async function readCalendar(input: { file: string }): Promise<string> {
  const { organisation, seat, locale } = await authorizeCalendarLink(input.file);
  const messages: Messages = await loadMessages(locale);
  const t = createTranslator({ locale, messages, namespace: "forecast" });
  const sources = await db().source.findMany({
    where: {
      organisationId: organisation.id,
      archivedAt: null,
      snapshots: { some: withinSeat({ seat }, { at: "takenAt" }) },
      ...withinSeat({ seat }, { source: "id" }),
    },
    orderBy: { createdAt: "asc" },
    select: { id: true },
  });
  const isPast = seat?.to != null && seat.to.getTime() <= Date.now();
  const entries = [];
  for (const { id } of sources) {
    const view = await currentView({ organisation, seat }, { source: id });
    if (!view) continue;
    const forecast = await forecastOf(organisation.id, view, isPast ? "snapshot" : "day");
    const named = sources.length > 1 ? view.source.name : null;
    entries.push(...entriesOf(view, forecast, { locale, messages, timezone: organisation.timezone, named }));
  }
  return calendarText({
    name: t("calendar.name", { name: organisation.name }),
    description: t("description"),
    timezone: organisation.timezone,
    entries,
  });
}
