"use client";

import { useMemo } from "react";
import { useUrlState } from "./url-state";

type Sort = { id: string; descending: boolean };

/** A list's order in the address: `?sort=name`, `?sort=-name`; `fallback` is the order that needs no mention. */
export function useSortParam(fallback: Sort | null = null): [Sort | null, (sort: Sort | null) => void] {
  const url = useUrlState();
  const text = url.get("sort");
  const { id: fallbackId, descending: fallbackDescending } = fallback ?? {};
  const sort = useMemo(() => {
    if (text) return { id: text.replace(/^-/, ""), descending: text.startsWith("-") };
    return fallbackId === undefined ? null : { id: fallbackId, descending: fallbackDescending ?? false };
  }, [text, fallbackId, fallbackDescending]);
  return [sort, (next) => url.set({ sort: sortText(next) })];
}

export function sortText(sort: Sort | null): string | null {
  return sort && (sort.descending ? `-${sort.id}` : sort.id);
}
