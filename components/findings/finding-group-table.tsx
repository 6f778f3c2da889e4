"use client";

import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { QueryView } from "@/components/states/query-view";
import { DataTable } from "@/components/ui/data-table";
import type { Facet } from "@/components/ui/facet-menu";
import { type FindingFilters, findingQueries } from "@/lib/client/findings";
import type { FindingGrouping, FindingOverview } from "@/lib/contracts/findings";
import { NoFindings } from "./no-findings";
import { useGroupColumns } from "./use-group-columns";

type FindingGroupTableProps = {
  filters: FindingFilters;
  by: FindingGrouping;
  facets: readonly Facet[];
  overview: FindingOverview;
};

/** One row a rule, channel or subject; opened, it is the same list with one filter more. */
export function FindingGroupTable({ filters, by, facets }: FindingGroupTableProps) {
  const t = useTranslations("findings");
  const parameters = useSearchParams();
  const query = useQuery(findingQueries.groups(filters, by));
  const columns = useGroupColumns(by);

  function addressOf(key: string): string {
    const next = new URLSearchParams(parameters);
    next.delete("group");
    next.set(by, key);
    return `/findings?${next.toString()}`;
  }

  return (
    <QueryView query={query}>
      {({ groups, total }) => (
        <>
          <DataTable
            key={JSON.stringify({ ...filters, by })}
            label={t(`group.${by}`)}
            columns={columns}
            rows={groups}
            rowId={({ key }) => key}
            rowHref={({ key }) => addressOf(key)}
            empty={<NoFindings facets={facets} />}
          />
          {total > groups.length && (
            <p className="pb-3 text-xs text-ink-subtle">
              {t("group.onlyWorst", { shown: groups.length, total })}
            </p>
          )}
        </>
      )}
    </QueryView>
  );
}
