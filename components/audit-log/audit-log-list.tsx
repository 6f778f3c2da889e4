"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { ErrorState } from "@/components/states/error";
import { Loading } from "@/components/states/loading";
import { FilterBar } from "@/components/ui/filter-bar";
import { PeriodFilter } from "@/components/ui/period-filter";
import { auditLogQueries, readAuditLogFilters } from "@/lib/client/audit-log";
import { useUrlState } from "@/lib/client/url-state";
import { AuditChainBar } from "./audit-chain-bar";
import { AuditEntrySheet } from "./audit-entry-sheet";
import { AuditExportMenu } from "./audit-export-menu";
import { AuditLogTable } from "./audit-log-table";
import { useAuditFacets } from "./use-audit-facets";

type AuditLogListProps = { timezone: string; canRotate: boolean };

export function AuditLogList({ timezone, canRotate }: AuditLogListProps) {
  const t = useTranslations("audit-log");
  const url = useUrlState();
  const parameters = useSearchParams();
  const filters = useMemo(() => readAuditLogFilters(parameters), [parameters]);
  const facets = useAuditFacets();
  const query = useInfiniteQuery(auditLogQueries.list(filters));
  const entries = useMemo(() => query.data?.pages.flatMap((page) => page.entries), [query.data]);
  const openId = url.get("entry");
  return (
    <Page fill>
      <PageHeader
        title={t("title")}
        description={t("description")}
        actions={<AuditExportMenu filters={filters} />}
      />
      <AuditChainBar canRotate={canRotate} />
      <FilterBar facets={facets} searchLabel={t("search")}>
        <PeriodFilter from={filters.from} to={filters.to} timezone={timezone} />
      </FilterBar>
      {entries ? (
        <AuditLogTable
          entries={entries}
          facets={facets}
          openId={openId}
          more={
            query.hasNextPage
              ? { load: () => void query.fetchNextPage(), pending: query.isFetchingNextPage }
              : null
          }
        />
      ) : query.error ? (
        <ErrorState error={query.error} retry={() => void query.refetch()} />
      ) : (
        <Loading />
      )}
      {openId && (
        <AuditEntrySheet
          key={openId}
          id={openId}
          known={entries?.find(({ id }) => id === openId)}
          onClose={() => url.set({ entry: null })}
        />
      )}
    </Page>
  );
}
