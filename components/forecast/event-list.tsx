"use client";

import { useFormatter, useTranslations } from "next-intl";
import { ExportMenu } from "@/components/exports/export-menu";
import { useText } from "@/components/proof/use-text";
import { Empty } from "@/components/states/empty";
import { NoMatch } from "@/components/states/no-match";
import { clearedFilters, FilterBar } from "@/components/ui/filter-bar";
import { ShowMore } from "@/components/ui/show-more";
import { useUrlState } from "@/lib/client/url-state";
import { useView } from "@/lib/client/view-params";
import { type ComingDark, type ComingEvent, FORECAST_KINDS } from "@/lib/contracts/forecast";
import { byDay } from "./by-day";
import { DarkLine, EventLine, keyOf } from "./event-line";

const DAYS_SHOWN = 40;

type EventListProps = { events: ComingEvent[]; dark: ComingDark[]; snapshotId: string | null };

/** All that is coming, day by day. */
export function EventList({ events, dark, snapshotId }: EventListProps) {
  const t = useTranslations("forecast");
  const format = useFormatter();
  const text = useText();
  const url = useUrlState();
  const view = useView();
  const facets = [
    {
      param: "kind",
      label: t("list.kind"),
      options: [...FORECAST_KINDS, "dark" as const].map((value) => ({ value, text: t(`kind.${value}`) })),
    },
  ];
  const [search, kinds] = [url.get("q").toLowerCase(), url.getAll("kind")];
  const wanted = (kind: string, name: string) =>
    (kinds.length === 0 || kinds.includes(kind)) && name.toLowerCase().includes(search);
  const shownEvents = events.filter(({ kind, subject, rule }) =>
    wanted(kind, rule ? `${subject.name} ${text(rule.title)}` : subject.name),
  );
  const shownDark = dark.filter(({ name }) => wanted("dark", name));
  const days = byDay(shownEvents, shownDark);
  if (events.length + dark.length === 0) return <Empty title={t("list.empty")} hint={t("list.emptyHint")} />;
  return (
    <>
      <FilterBar searchLabel={t("list.search")} facets={facets} count={shownEvents.length + shownDark.length}>
        <ExportMenu path="forecast/export" query={{ ...view, q: search, kind: kinds }} />
      </FilterBar>
      {days.length === 0 && <NoMatch onClear={() => url.set(clearedFilters(facets))} />}
      <ShowMore items={days} first={DAYS_SHOWN}>
        {(shown) => (
          <ol className="divide-y divide-line border-y border-line">
            {shown.map((day) => (
              <li
                key={day.date}
                id={`day-${day.date}`}
                className="grid scroll-mt-4 gap-x-6 gap-y-1 py-2 text-sm target:bg-selected md:grid-cols-[9rem_1fr]"
              >
                <h3 className="font-medium">
                  {format.dateTime(new Date(`${day.date}T12:00:00Z`), {
                    month: "long",
                    day: "numeric",
                    weekday: "short",
                    timeZone: "UTC",
                  })}
                </h3>
                <ul className="flex min-w-0 flex-col gap-1">
                  {day.dark.map((one) => (
                    <DarkLine key={one.channelId} dark={one} />
                  ))}
                  {day.events.map((event) => (
                    <EventLine key={keyOf(event)} event={event} snapshotId={snapshotId} />
                  ))}
                </ul>
              </li>
            ))}
          </ol>
        )}
      </ShowMore>
    </>
  );
}
