"use client";

import { useQuery } from "@tanstack/react-query";
import { GraduationCap } from "lucide-react";
import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { ExportMenu } from "@/components/exports/export-menu";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { Empty } from "@/components/states/empty";
import { NoMatch } from "@/components/states/no-match";
import { QueryView } from "@/components/states/query-view";
import { DataTable } from "@/components/ui/data-table";
import type { Facet } from "@/components/ui/facet-menu";
import { clearedFilters, FilterBar } from "@/components/ui/filter-bar";
import { lessonQueries, readLessonFilters } from "@/lib/client/lessons";
import { useUrlState } from "@/lib/client/url-state";
import { LESSON_GUARDS } from "@/lib/contracts/lessons";
import { useLessonColumns } from "./use-lesson-columns";

/** The library of what incidents taught. */
export function LessonListContent() {
  const t = useTranslations("lessons");
  const url = useUrlState();
  const parameters = useSearchParams();
  const filters = useMemo(() => readLessonFilters(parameters), [parameters]);
  const query = useQuery(lessonQueries.list(filters));
  const columns = useLessonColumns();
  const facets: Facet[] = [
    {
      param: "guard",
      label: t("guardFilter"),
      options: LESSON_GUARDS.map((value) => ({ value, text: t(`guard.${value}`) })),
    },
  ];
  return (
    <Page fill>
      <PageHeader title={t("title")} description={t("description")} />
      <QueryView query={query}>
        {({ lessons, total }) =>
          total === 0 ? (
            <Empty icon={GraduationCap} title={t("none.title")} hint={t("none.hint")} />
          ) : (
            <>
              <FilterBar searchLabel={t("search")} facets={facets} count={lessons.length}>
                <ExportMenu path="lessons/export" query={filters} />
              </FilterBar>
              <DataTable
                label={t("title")}
                columns={columns}
                rows={lessons}
                rowId={({ id }) => id}
                rowHref={({ id }) => `/lessons/${encodeURIComponent(id)}`}
                stacked
                empty={<NoMatch onClear={() => url.set(clearedFilters(facets))} />}
              />
            </>
          )
        }
      </QueryView>
    </Page>
  );
}
