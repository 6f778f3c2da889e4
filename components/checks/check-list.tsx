"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { FindingsTabs } from "@/components/findings/findings-tabs";
import { NothingYet } from "@/components/overview/nothing-yet";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { NoMatch } from "@/components/states/no-match";
import { QueryView } from "@/components/states/query-view";
import { DataTable } from "@/components/ui/data-table";
import { clearedFilters, FilterBar } from "@/components/ui/filter-bar";
import { checkPath, checkQueries } from "@/lib/client/checks";
import { useSortParam } from "@/lib/client/sort-param";
import { useUrlState } from "@/lib/client/url-state";
import { useView, useViewHref } from "@/lib/client/view-params";
import type { Check, CheckList } from "@/lib/contracts/checks";
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
  const query = useQuery(checkQueries.list(useView()));
  const columns = useCheckColumns();
  const facets = useCheckFacets(query.data?.checks ?? NONE);
  return (
    <Page fill>
      <PageHeader title={tFindings("title")} description={t("description")} />
      <FindingsTabs />
      <QueryView query={query}>
        {({ view, checks, coverage }) => {
          if (!view) return <NothingYet />;
          const rows = checks.filter((check) => matches(check, url));
          return (
            <>
              <Coverage coverage={coverage} attested={checks.filter(({ attested }) => attested).length} />
              <FilterBar searchLabel={t("search")} facets={facets} count={rows.length} />
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

function matches(check: Check, url: ReturnType<typeof useUrlState>): boolean {
  const admits = (param: "verdict" | "severity" | "family") => {
    const wanted = url.getAll(param);
    if (param === "verdict" && check.attested && wanted.includes("attested")) return true;
    return wanted.length === 0 || wanted.includes(check[param]);
  };
  const { ruleId, title, requirements } = check;
  const text = [ruleId, title.zh, title.en, ...requirements].join(" ").toLowerCase();
  return (
    text.includes(url.get("q").toLowerCase()) && admits("verdict") && admits("severity") && admits("family")
  );
}
