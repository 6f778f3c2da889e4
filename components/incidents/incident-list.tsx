"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { ChartColumn, Siren } from "lucide-react";
import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { ExportMenu } from "@/components/exports/export-menu";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { ErrorState } from "@/components/states/error";
import { Loading } from "@/components/states/loading";
import { ButtonLink } from "@/components/ui/button-link";
import { DataTable } from "@/components/ui/data-table";
import { FilterBar } from "@/components/ui/filter-bar";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { incidentHref, incidentQueries, readIncidentFilters } from "@/lib/client/incidents";
import { useUrlState } from "@/lib/client/url-state";
import { INCIDENT_KINDS } from "@/lib/contracts/incident-words";
import { NoIncidents } from "./no-incidents";
import { UnsentDeclarations } from "./unsent-declarations";
import { useIncidentColumns } from "./use-incident-columns";
import { useIncidentFacets } from "./use-incident-facets";

/** Every incident, newest first; drills apart. */
export function IncidentList({ canWrite }: { canWrite: boolean }) {
  const t = useTranslations("incidents");
  const url = useUrlState();
  const parameters = useSearchParams();
  const filters = useMemo(() => readIncidentFilters(parameters), [parameters]);
  const query = useInfiniteQuery(incidentQueries.list(filters));
  const rows = useMemo(() => query.data?.pages.flatMap(({ incidents }) => incidents), [query.data]);
  const [first] = query.data?.pages ?? [];
  const facets = useIncidentFacets(first?.channels ?? []);
  const columns = useIncidentColumns();
  return (
    <Page fill>
      <PageHeader
        title={t("title")}
        description={t("description")}
        actions={
          <>
            <ButtonLink href="/incidents/metrics">
              <ChartColumn aria-hidden />
              {t("metrics")}
            </ButtonLink>
            {canWrite && (
              <ButtonLink href="/incidents/declare" variant="primary">
                <Siren aria-hidden />
                {t("declare.open")}
              </ButtonLink>
            )}
          </>
        }
      />
      <UnsentDeclarations />
      <FilterBar searchLabel={t("search")} facets={facets}>
        <SegmentedControl
          label={t("kindLabel")}
          value={filters.kind === "drill" ? "drill" : "real"}
          onValueChange={(kind) => url.set({ kind: kind === "drill" ? kind : null })}
          options={INCIDENT_KINDS.map((kind) => ({
            value: kind,
            label: (
              <>
                {t(`kind.${kind}`)}
                {first && <span className="text-xs text-ink-subtle">{first.counts[kind]}</span>}
              </>
            ),
          }))}
        />
        <ExportMenu path="incidents/export" query={filters} />
      </FilterBar>
      {rows ? (
        <DataTable
          key={JSON.stringify(filters)}
          label={t("title")}
          columns={columns}
          rows={rows}
          rowId={({ id }) => id}
          rowHref={({ id }) => incidentHref(id)}
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
          empty={<NoIncidents facets={facets} kind={filters.kind} canWrite={canWrite} />}
        />
      ) : query.error ? (
        <ErrorState error={query.error} retry={() => void query.refetch()} />
      ) : (
        <Loading />
      )}
    </Page>
  );
}
