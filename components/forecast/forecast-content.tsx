"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { NothingYet } from "@/components/overview/nothing-yet";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { Section } from "@/components/shell/section";
import { QueryView } from "@/components/states/query-view";
import { Time } from "@/components/ui/time";
import { forecastQuery } from "@/lib/client/forecast";
import { useView } from "@/lib/client/view-params";
import type { ForecastView } from "@/lib/contracts/forecast";
import { CalendarDialog } from "./calendar-dialog";
import { EventList } from "./event-list";
import { FirstDark } from "./first-dark";
import { LaterDark } from "./later-dark";
import { Timeline } from "./timeline";

/** What the calendar brings by itself: what ends, what closes, and where that leaves customers unheard first. */
export function ForecastContent() {
  const t = useTranslations("forecast");
  const query = useQuery(forecastQuery(useView()));
  return (
    <Page>
      <PageHeader title={t("title")} description={t("description")} actions={<CalendarDialog />} />
      <QueryView query={query}>
        {(forecast) => (forecast.view ? <Forecast forecast={forecast} /> : <NothingYet />)}
      </QueryView>
    </Page>
  );
}

function Forecast({ forecast }: { forecast: ForecastView }) {
  const t = useTranslations("forecast");
  const { view, from, dark, days, events, names } = forecast;
  const [first, ...later] = dark;
  return (
    <>
      <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)]">
        <div className="flex min-w-0 flex-col gap-4">
          <FirstDark dark={first} names={names} snapshotId={view?.snapshot.id ?? null} />
          {later.length > 0 && <LaterDark dark={later} />}
        </div>
        <Timeline days={days} />
      </div>
      <Section
        title={t("list.title", { count: events.length + dark.length })}
        description={t.rich("list.hint", {
          timezone: view?.timezone ?? "",
          from: () => <Time value={from} show="moment" />,
        })}
      >
        <EventList events={events} dark={dark} snapshotId={view?.snapshot.id ?? null} />
      </Section>
    </>
  );
}
