"use client";

import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { ExportMenu } from "@/components/exports/export-menu";
import { NothingYet } from "@/components/overview/nothing-yet";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { QueryView } from "@/components/states/query-view";
import { FilterBar } from "@/components/ui/filter-bar";
import { findingQueries, readFindingFilters, readGrouping } from "@/lib/client/findings";
import { useView } from "@/lib/client/view-params";
import { CountLine } from "./count-line";
import { CoverageLine } from "./coverage-line";
import { ReportItems } from "./report-items";
import { FindingGroupTable } from "./finding-group-table";
import { FindingTable } from "./finding-table";
import { FindingsTabs } from "./findings-tabs";
import { GroupingChoice } from "./grouping-choice";
import { HistoricNote } from "./historic-note";
import { SubjectNote } from "./subject-note";
import { useFindingFacets } from "./use-finding-facets";

/** Everything the rules found wrong. The server filters, counts, groups and sorts; the browser holds what was read. */
export function FindingListContent() {
  const t = useTranslations("findings");
  const view = useView();
  const parameters = useSearchParams();
  const filters = useMemo(() => readFindingFilters(parameters, view), [parameters, view]);
  const grouping = readGrouping(parameters);
  const query = useQuery(findingQueries.overview(filters));
  const facets = useFindingFacets(query.data);
  return (
    <Page fill>
      <PageHeader
        title={t("title")}
        description={t("description")}
        actions={
          query.data?.view && (
            <ExportMenu
              path={grouping ? "findings/groups/export" : "findings/export"}
              query={{ ...filters, ...(grouping && { by: grouping }) }}
            >
              <ReportItems />
            </ExportMenu>
          )
        }
      />
      <FindingsTabs />
      <QueryView query={query}>
        {(overview) => {
          if (!overview.view) return <NothingYet />;
          return (
            <>
              <CoverageLine coverage={overview.coverage} />
              {overview.isHistoric && <HistoricNote />}
              {filters.subject && <SubjectNote filters={filters} />}
              <FilterBar searchLabel={t("search")} facets={facets} />
              <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
                <CountLine overview={overview} />
                <GroupingChoice value={grouping} />
              </div>
              {grouping ? (
                <FindingGroupTable filters={filters} by={grouping} facets={facets} overview={overview} />
              ) : (
                <FindingTable filters={filters} facets={facets} overview={overview} />
              )}
            </>
          );
        }}
      </QueryView>
    </Page>
  );
}
