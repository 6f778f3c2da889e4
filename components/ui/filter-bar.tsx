"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useUrlState } from "@/lib/client/url-state";
import { Button } from "./button";
import { type Facet, FacetMenu } from "./facet-menu";
import { SearchInput } from "./search-input";

export const SEARCH_PARAM = "q";

type FilterBarProps = {
  /** "Search agents". Without it there is no search field. */
  searchLabel?: string;
  facets?: readonly Facet[];
  /** How many rows the filters leave. */
  count?: number;
  /** More controls at the end: a segmented control, an export. */
  children?: ReactNode;
};

/** Writes `?q=` and each facet's parameter; read them where the rows are chosen with `useUrlState`. */
export function FilterBar({ searchLabel, facets = [], count, children }: FilterBarProps) {
  const t = useTranslations("states");
  const url = useUrlState();
  const isFiltered = [SEARCH_PARAM, ...facets.map(({ param }) => param)].some((param) => url.get(param));

  return (
    <div className="flex flex-wrap items-center gap-2">
      {searchLabel && (
        <SearchInput
          label={searchLabel}
          value={url.get(SEARCH_PARAM)}
          onValueChange={(text) => url.set({ [SEARCH_PARAM]: text })}
        />
      )}
      {facets.map((facet) => (
        <FacetMenu
          key={facet.param}
          facet={facet}
          selected={url.getAll(facet.param)}
          onSelectedChange={(selected) => url.set({ [facet.param]: selected })}
        />
      ))}
      {isFiltered && (
        <Button variant="ghost" onClick={() => url.set(clearedFilters(facets))}>
          {t("filter.clearAll")}
        </Button>
      )}
      <div className="ms-auto flex items-center gap-3">
        {count !== undefined && (
          <span role="status" className="text-xs whitespace-nowrap text-ink-subtle">
            {t("filter.results", { count })}
          </span>
        )}
        {children}
      </div>
    </div>
  );
}

/** The change of the address that shows everything again; for `<NoMatch onClear>`. */
export function clearedFilters(facets: readonly Facet[]): Record<string, null> {
  return Object.fromEntries(
    [SEARCH_PARAM, ...facets.map(({ param }) => param)].map((param) => [param, null]),
  );
}
