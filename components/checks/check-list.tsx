"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { ExportMenu } from "@/components/exports/export-menu";
import { FindingsTabs } from "@/components/findings/findings-tabs";
import { NothingYet } from "@/components/overview/nothing-yet";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { NoMatch } from "@/components/states/no-match";
import { QueryView } from "@/components/states/query-view";
import { DataTable } from "@/components/ui/data-table";
import { clearedFilters, FilterBar } from "@/components/ui/filter-bar";
import { checkPath, checkQueries } from "@/lib/client/checks";
import { sortText, useSortParam } from "@/lib/client/sort-param";
import { useUrlState } from "@/lib/client/url-state";
import { useView, useViewHref } from "@/lib/client/view-params";
import { type Check, type CheckList, matchesCheck } from "@/lib/contracts/checks";
import { useCheckColumns } from "./check-columns";
import { useCheckFacets } from "./use-check-facets";

const NONE: Check[] = [];

/** Every rule with its verdict: what failed, what could not be judged and why, what does not apply. */
export function CheckListContent() {
  const t = useTranslations("checks");
  const tFindings = useTranslations("findings");
  const url = useUrlState();
  const href = useViewHref();
  const [sort, setSort] = useSortParam({ id: "verdict", descending: false });
  const asked = useView();
  const filter = {
    q: url.get("q"),
    verdict: url.getAll("verdict"),
    severity: url.getAll("severity"),
    family: url.getAll("family"),
  };
  const query = useQuery(checkQueries.list(asked));
  const columns = useCheckColumns();
  const facets = useCheckFacets(query.data?.checks ?? NONE);
  return (
    <Page fill>
      <PageHeader title={tFindings("title")} description={t("description")} />
      <FindingsTabs />
      <QueryView query={query}>
        {({ view, checks, coverage }) => {
          if (!view) return <NothingYet />;
          const rows = checks.filter((check) => matchesCheck(check, filter));
          return (
            <>
              <Coverage coverage={coverage} attested={checks.filter(({ attested }) => attested).length} />
              <FilterBar searchLabel={t("search")} facets={facets} count={rows.length}>
                <ExportMenu path="checks/export" query={{ ...asked, ...filter, sort: sortText(sort) }} />
              </FilterBar>
              <DataTable
                label={t("list")}
                columns={columns}
                rows={rows}
                rowId={({ ruleId }) => ruleId}
                rowHref={({ ruleId }) => href(checkPath(ruleId))}
                sort={sort}
                onSortChange={setSort}
                empty={<NoMatch onClear={() => url.set(clearedFilters(facets))} />}
              />
            </>
          );
        }}
      </QueryView>
    </Page>
  );
}

type CoverageProps = Pick<CheckList, "coverage"> & { attested: number };

function Coverage({ coverage: { rules, judged, unknown, notApplicable }, attested }: CoverageProps) {
  const t = useTranslations("checks");
  return (
    <p className="text-sm text-ink-muted">
      {t("intro", { applicable: rules - notApplicable, judged, unknown })}
      {attested > 0 && t("attested", { count: attested })}
      {notApplicable > 0 && t("notApplicable", { count: notApplicable })}
    </p>
  );
}
