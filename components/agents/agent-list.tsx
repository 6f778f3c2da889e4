"use client";

import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { ExportMenu } from "@/components/exports/export-menu";
import { NothingYet } from "@/components/overview/nothing-yet";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { ErrorState } from "@/components/states/error";
import { Loading } from "@/components/states/loading";
import { NoMatch } from "@/components/states/no-match";
import { QueryView } from "@/components/states/query-view";
import { DataTable } from "@/components/ui/data-table";
import { clearedFilters, FilterBar } from "@/components/ui/filter-bar";
import { agentQueries, readAgentFilters } from "@/lib/client/agents";
import { useSortParam } from "@/lib/client/sort-param";
import { useUrlState } from "@/lib/client/url-state";
import { useView, useViewHref } from "@/lib/client/view-params";
import type { AgentOverview } from "@/lib/contracts/agents";
import { NoAgents } from "./no-agents";
import { useAgentColumns } from "./use-agent-columns";
import { useAgentFacets } from "./use-agent-facets";

/** Everybody on the platform: who receives now and this week, and what was found about them. */
export function AgentListContent() {
  const t = useTranslations("agents");
  const parameters = useSearchParams();
  const view = useView();
  const filters = useMemo(() => readAgentFilters(parameters, view), [parameters, view]);
  const overview = useQuery(agentQueries.overview(filters));
  return (
    <Page fill>
      <PageHeader title={t("title")} description={t("description")} />
      <QueryView query={overview}>
        {(known) => (known.view ? <AgentTable overview={known} filters={filters} /> : <NothingYet />)}
      </QueryView>
    </Page>
  );
}

type AgentTableProps = { overview: AgentOverview; filters: ReturnType<typeof readAgentFilters> };

function AgentTable({ overview, filters }: AgentTableProps) {
  const t = useTranslations("agents");
  const url = useUrlState();
  const href = useViewHref();
  const [sort, setSort] = useSortParam({ id: "worst", descending: false });
  const columns = useAgentColumns();
  const facets = useAgentFacets(overview);
  const query = useInfiniteQuery(agentQueries.list(filters));
  const rows = useMemo(() => query.data?.pages.flatMap(({ agents }) => agents), [query.data]);
  return (
    <>
      <FilterBar searchLabel={t("search")} facets={facets} count={overview.total}>
        <ExportMenu path="agents/export" query={filters} />
      </FilterBar>
      {rows ? (
        <DataTable
          label={t("title")}
          columns={columns}
          rows={rows}
          rowId={({ id }) => id}
          rowHref={({ id }) => href(`/agents/${encodeURIComponent(id)}`)}
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
          stacked
          empty={
            overview.all === 0 ? (
              <NoAgents overview={overview} />
            ) : (
              <NoMatch onClear={() => url.set(clearedFilters(facets))} />
            )
          }
        />
      ) : query.error ? (
        <ErrorState error={query.error} retry={() => void query.refetch()} />
      ) : (
        <Loading />
      )}
    </>
  );
}
