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
      {facets.length > 0 && (
        // On a phone the filters are one line that scrolls: the list is what the screen is for.
        <div className="contents max-sm:-mx-4 max-sm:-my-1 max-sm:relative max-sm:flex max-sm:gap-2 max-sm:overflow-x-auto max-sm:px-4 max-sm:py-1">
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
        </div>
      )}
      <div className="ms-auto flex items-center gap-3 empty:hidden">
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
