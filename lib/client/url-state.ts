"use client";

import { useSearchParams } from "next/navigation";
import { useCallback, useMemo } from "react";

export type UrlChange = Record<string, string | readonly string[] | null>;

/**
 * What a reader has set on a page (filters, sort, tab), held in the address so that a link shows the same.
 * A change replaces the entry: Back leaves the page instead of undoing one filter after the other.
 */
export function useUrlState() {
  const parameters = useSearchParams();

  const set = useCallback((change: UrlChange) => {
    // Next keeps useSearchParams in step with the History API, without asking the server again.
    window.history.replaceState(null, "", changeQuery(change));
  }, []);

  return useMemo(
    () => ({
      get: (key: string) => parameters.get(key) ?? "",
      getAll: (key: string) => parameters.getAll(key),
      /** Empty text, an empty list and null remove the key. */
      set,
    }),
    [parameters, set],
  );
}

/** The present address with a change made to its parameters. */
export function changeQuery(change: UrlChange): string {
  const next = new URLSearchParams(window.location.search);
  for (const [key, value] of Object.entries(change)) {
    next.delete(key);
    const values = typeof value === "string" ? [value] : (value ?? []);
    for (const one of values) if (one) next.append(key, one);
  }
  const query = next.toString();
  return query ? `?${query}` : window.location.pathname;
}
