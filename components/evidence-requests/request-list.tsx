"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { FileQuestion } from "lucide-react";
import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { ExportMenu } from "@/components/exports/export-menu";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { Empty } from "@/components/states/empty";
import { ErrorState } from "@/components/states/error";
import { Loading } from "@/components/states/loading";
import { NoMatch } from "@/components/states/no-match";
import { DataTable } from "@/components/ui/data-table";
import { FilterBar } from "@/components/ui/filter-bar";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { readRequestFilters, requestHref, requestQueries } from "@/lib/client/evidence-requests";
import { useUrlState } from "@/lib/client/url-state";
import { REQUEST_STATUSES } from "@/lib/contracts/evidence-requests";
import { AskDialog } from "./ask-dialog";
import { useRequestColumns } from "./use-request-columns";

const WHOSE = ["all", "mine"] as const;

/** Requests for evidence, newest first. */
export function RequestList({ canAsk, timezone }: { canAsk: boolean; timezone: string }) {
  const t = useTranslations("evidence-requests");
  const url = useUrlState();
  const parameters = useSearchParams();
  const filters = useMemo(() => readRequestFilters(parameters), [parameters]);
  const query = useInfiniteQuery(requestQueries.list(filters));
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.requests), [query.data]);
  const columns = useRequestColumns();
  const facets = useMemo(
    () => [
      {
        param: "status",
        label: t("field.status"),
        options: REQUEST_STATUSES.map((value) => ({ value, text: t(`status.${value}`) })),
      },
    ],
    [t],
  );
  const isFiltered = filters.status.length > 0 || filters.whose === "mine";
  return (
    <Page fill>
      <PageHeader
        title={t("title")}
        description={t("description")}
        actions={
          <>
            {rows && rows.length > 0 && <ExportMenu path="evidence-requests/export" query={filters} />}
            {canAsk && <AskDialog timezone={timezone} />}
          </>
        }
      />
      <FilterBar facets={facets}>
        <SegmentedControl
          label={t("whose.label")}
          value={filters.whose}
          onValueChange={(whose) => url.set({ whose: whose === "all" ? null : whose })}
          options={WHOSE.map((value) => ({ value, label: t(`whose.${value}`) }))}
        />
      </FilterBar>
      {rows ? (
        <DataTable
          label={t("title")}
          columns={columns}
          rows={rows}
          rowId={({ id }) => id}
          rowHref={({ id }) => requestHref(id)}
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
          empty={
            isFiltered ? (
              <NoMatch onClear={() => url.set({ status: null, whose: null })} />
            ) : (
              <Empty icon={FileQuestion} title={t("empty.title")} hint={t("empty.hint")} />
            )
          }
        />
      ) : query.error ? (
        <ErrorState error={query.error} retry={() => void query.refetch()} />
      ) : (
        <Loading />
      )}
    </Page>
  );
}
