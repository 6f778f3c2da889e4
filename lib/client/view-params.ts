"use client";

import { useSearchParams } from "next/navigation";
import { createContext, use, useCallback, useMemo } from "react";
import type { ViewQuery } from "@/lib/contracts/view";

/** For what is about one certain snapshot, whatever the address asks for: its links lead to the same snapshot. */
export const ViewContext = createContext<ViewQuery | null>(null);

/** Which source and snapshot the address asks for; every page about a snapshot passes them on. */
export function useView(): ViewQuery {
  const given = use(ViewContext);
  const parameters = useSearchParams();
  const source = parameters.get("source") ?? undefined;
  const snapshot = parameters.get("snapshot") ?? undefined;
  return useMemo(
    () => given ?? { ...(source && { source }), ...(snapshot && { snapshot }) },
    [given, source, snapshot],
  );
}

/** Builds links that stay with the source and snapshot on view. */
export function useViewHref(): (path: string, extra?: Record<string, string>) => string {
  const view = useView();
  return useCallback((path, extra = {}) => withQuery(path, { ...view, ...extra }), [view]);
}

function withQuery(path: string, query: Record<string, string>): string {
  const text = new URLSearchParams(query).toString();
  return text ? `${path}?${text}` : path;
}
