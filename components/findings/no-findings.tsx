"use client";

import { CircleCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { Empty } from "@/components/states/empty";
import { NoMatch } from "@/components/states/no-match";
import { ButtonLink } from "@/components/ui/button-link";
import type { Facet } from "@/components/ui/facet-menu";
import { clearedFilters, SEARCH_PARAM } from "@/components/ui/filter-bar";
import { useUrlState } from "@/lib/client/url-state";
import { useViewHref } from "@/lib/client/view-params";

/** An empty list: everything repaired, or filtered away. */
export function NoFindings({ facets }: { facets: readonly Facet[] }) {
  const t = useTranslations("findings");
  const url = useUrlState();
  const href = useViewHref();
  const isFiltered = [SEARCH_PARAM, "subject", ...facets.map(({ param }) => param)].some((param) =>
    url.get(param),
  );
  if (isFiltered) return <NoMatch onClear={() => url.set({ ...clearedFilters(facets), subject: null })} />;
  return (
    <Empty
      icon={CircleCheck}
      title={t("none.title")}
      hint={t("none.hint")}
      action={<ButtonLink href={href("/findings/checks")}>{t("none.action")}</ButtonLink>}
    />
  );
}
