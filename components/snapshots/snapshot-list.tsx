"use client";

import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCallback, useMemo } from "react";
import { ExportMenu } from "@/components/exports/export-menu";
import { NothingYet } from "@/components/overview/nothing-yet";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { ErrorState } from "@/components/states/error";
import { Loading } from "@/components/states/loading";
import { NoMatch } from "@/components/states/no-match";
import { DataTable } from "@/components/ui/data-table";
import { FilterBar } from "@/components/ui/filter-bar";
import { PeriodFilter } from "@/components/ui/period-filter";
import { readSnapshotFilters, snapshotHref, snapshotQueries } from "@/lib/client/snapshots";
import { useUrlState } from "@/lib/client/url-state";
import { viewsQuery } from "@/lib/client/views";
import { CompareChoice } from "./compare-choice";
import { useSnapshotColumns } from "./use-snapshot-columns";

const CLEARED = { source: null, changed: null, from: null, to: null };

/** Every snapshot, newest first: what it changed, what it proved, how much of the platform it saw. */
export function SnapshotList({ timezone }: { timezone: string }) {
  const t = useTranslations("snapshots");
  const url = useUrlState();
  const parameters = useSearchParams();
  const filters = useMemo(() => readSnapshotFilters(parameters), [parameters]);
  const { data: sources = [] } = useQuery(viewsQuery);
  const query = useInfiniteQuery(snapshotQueries.list(filters));
  const snapshots = useMemo(() => query.data?.pages.flatMap((page) => page.snapshots), [query.data]);
  const picked = useMemo(() => parameters.getAll("pick").slice(-2), [parameters]);
  const toggle = useCallback(
    (id: string) =>
      url.set({ pick: picked.includes(id) ? picked.filter((one) => one !== id) : [...picked.slice(-1), id] }),
    [url, picked],
  );
  const columns = useSnapshotColumns({ picked, toggle });
  const facets = useMemo(
    () => [
      {
        param: "source",
        label: t("columns.source"),
        options: sources.map(({ id, name }) => ({ value: id, text: name })),
      },
      { param: "changed", label: t("changed.label"), options: [{ value: "1", text: t("changed.only") }] },
    ],
    [t, sources],
  );
  const isFiltered = Object.values(filters).some((value) => value.length > 0);
  if (snapshots?.length === 0 && !isFiltered)
    return (
      <Page>
        <PageHeader title={t("title")} description={t("description")} />
        <NothingYet />
      </Page>
    );
  return (
    <Page fill>
      <PageHeader title={t("title")} description={t("description")} />
      <FilterBar facets={facets}>
        <PeriodFilter from={filters.from} to={filters.to} timezone={timezone} />
        <ExportMenu path="snapshots/export" query={filters} />
      </FilterBar>
      <CompareChoice picked={picked} snapshots={snapshots ?? []} onClear={() => url.set({ pick: null })} />
      {snapshots ? (
        <DataTable
          label={t("title")}
          columns={columns}
          rows={snapshots}
          rowId={({ id }) => id}
          rowHref={({ id }) => snapshotHref(id)}
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
          empty={<NoMatch onClear={() => url.set(CLEARED)} />}
        />
      ) : query.error ? (
        <ErrorState error={query.error} retry={() => void query.refetch()} />
      ) : (
        <Loading />
      )}
    </Page>
  );
}
