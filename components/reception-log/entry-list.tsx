"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useSearchParams } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import { useMemo } from "react";
import { ExportMenu } from "@/components/exports/export-menu";
import { ErrorState } from "@/components/states/error";
import { Loading } from "@/components/states/loading";
import { NoMatch } from "@/components/states/no-match";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import type { Facet } from "@/components/ui/facet-menu";
import { clearedFilters, FilterBar } from "@/components/ui/filter-bar";
import { readEntryFilters, receptionLogQueries } from "@/lib/client/reception-log";
import { useUrlState } from "@/lib/client/url-state";
import { useView } from "@/lib/client/view-params";
import { LOG_STATES, type ReceptionLogOverview } from "@/lib/contracts/reception-log";
import { LogPage } from "./log-page";
import { useEntryColumns } from "./use-entry-columns";

/** The lines of the logs, newest first. */
export function EntryList({ canImport }: { canImport: boolean }) {
  return (
    <LogPage canImport={canImport} fill>
      {(overview) => <Entries overview={overview} />}
    </LogPage>
  );
}

function Entries({ overview }: { overview: ReceptionLogOverview }) {
  const t = useTranslations("reception-log");
  const format = useFormatter();
  const url = useUrlState();
  const view = useView();
  const parameters = useSearchParams();
  const filters = useMemo(() => readEntryFilters(parameters, view), [parameters, view]);
  const facets: Facet[] = [
    {
      param: "state",
      label: t("column.state"),
      options: LOG_STATES.map((value) => ({ value, text: t(`state.${value}`) })),
    },
    {
      param: "channel",
      label: t("column.channel"),
      options: overview.logChannels.map(({ name }) => ({ value: name, text: name })),
    },
  ];
  const query = useInfiniteQuery(receptionLogQueries.entries(filters));
  const rows = useMemo(() => query.data?.pages.flatMap(({ entries }) => entries), [query.data]);
  const columns = useEntryColumns();
  const clear = () => url.set({ ...clearedFilters(facets), hour: null });
  return (
    <>
      <FilterBar searchLabel={t("search")} facets={facets}>
        {filters.hour && (
          <Button variant="ghost" onClick={() => url.set({ hour: null })}>
            {t("column.hour")} {format.dateTime(new Date(filters.hour), "moment")} ×
          </Button>
        )}
        <ExportMenu path="reception-log/entries/export" query={filters} />
      </FilterBar>
      {!rows ? (
        query.error ? (
          <ErrorState error={query.error} retry={() => void query.refetch()} />
        ) : (
          <Loading />
        )
      ) : (
        <DataTable
          key={JSON.stringify(filters)}
          label={t("entries")}
          columns={columns}
          rows={rows}
          rowId={({ id }) => id}
          stacked
          more={
            query.hasNextPage
              ? {
                  load: () => void query.fetchNextPage(),
                  pending: query.isFetchingNextPage,
                  failed: query.isFetchNextPageError,
                }
              : null
          }
          empty={<NoMatch onClear={clear} />}
        />
      )}
    </>
  );
}
