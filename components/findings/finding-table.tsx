"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { ErrorState } from "@/components/states/error";
import { Loading } from "@/components/states/loading";
import { classNames } from "@/components/ui/class-names";
import { DataTable } from "@/components/ui/data-table";
import type { Facet } from "@/components/ui/facet-menu";
import { type FindingFilters, findingQueries } from "@/lib/client/findings";
import { useSortParam } from "@/lib/client/sort-param";
import { useViewHref } from "@/lib/client/view-params";
import type { FindingOverview } from "@/lib/contracts/findings";
import { useTranslations } from "next-intl";
import { useFindingColumns } from "./finding-columns";
import { NoFindings } from "./no-findings";

type FindingTableProps = {
  filters: FindingFilters;
  facets: readonly Facet[];
  overview: FindingOverview;
};

/** One row a finding, read from the server as far as the reader scrolls. */
export function FindingTable({ filters, facets, overview }: FindingTableProps) {
  const t = useTranslations("findings");
  const href = useViewHref();
  const [sort, setSort] = useSortParam({ id: "severity", descending: false });
  const query = useInfiniteQuery(findingQueries.list(filters));
  const rows = useMemo(() => query.data?.pages.flatMap(({ findings }) => findings), [query.data]);
  const columns = useFindingColumns(overview.newestAt);
  if (!rows)
    return query.error ? <ErrorState error={query.error} retry={() => void query.refetch()} /> : <Loading />;
  return (
    <DataTable
      // Other filters, another list: it begins at its top. A new order keeps the table, and the focus on its header.
      key={JSON.stringify({ ...filters, sort: null })}
      label={t("title")}
      columns={columns}
      rows={rows}
      rowId={({ id }) => id}
      rowHref={({ id }) => href(`/findings/${encodeURIComponent(id)}`)}
      sort={sort}
      onSortChange={setSort}
      presorted
      total={overview.total}
      more={
        query.hasNextPage
          ? {
              load: () => void query.fetchNextPage(),
              pending: query.isFetchingNextPage,
              failed: query.isFetchNextPageError,
            }
          : null
      }
      className={classNames(query.isPlaceholderData && "opacity-60")}
      empty={<NoFindings facets={facets} />}
    />
  );
}
