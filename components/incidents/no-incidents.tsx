"use client";

import { NotebookText } from "lucide-react";
import { useTranslations } from "next-intl";
import { Empty } from "@/components/states/empty";
import { NoMatch } from "@/components/states/no-match";
import { ButtonLink } from "@/components/ui/button-link";
import type { Facet } from "@/components/ui/facet-menu";
import { clearedFilters, SEARCH_PARAM } from "@/components/ui/filter-bar";
import { useUrlState } from "@/lib/client/url-state";

type NoIncidentsProps = { facets: readonly Facet[]; kind: string; canWrite: boolean };

/** An empty list: nothing happened yet, or filtered away. */
export function NoIncidents({ facets, kind, canWrite }: NoIncidentsProps) {
  const t = useTranslations("incidents");
  const url = useUrlState();
  if ([SEARCH_PARAM, ...facets.map(({ param }) => param)].some((param) => url.get(param)))
    return <NoMatch onClear={() => url.set(clearedFilters(facets))} />;
  const isDrill = kind === "drill";
  return (
    <Empty
      icon={NotebookText}
      title={isDrill ? t("none.drillTitle") : t("none.title")}
      hint={isDrill ? t("none.drillHint") : t("none.hint")}
      action={
        canWrite && (
          <ButtonLink href={isDrill ? "/incidents/declare?kind=drill" : "/incidents/declare"}>
            {isDrill ? t("none.drillAction") : t("declare.open")}
          </ButtonLink>
        )
      }
    />
  );
}
