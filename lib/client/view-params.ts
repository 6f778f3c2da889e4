"use client";

import { useSearchParams } from "next/navigation";
import { useCallback, useMemo } from "react";
import type { ViewQuery } from "@/lib/contracts/view";

/** Which source and snapshot the address asks for; every page about a snapshot passes them on. */
export function useView(): ViewQuery {
  const parameters = useSearchParams();
  const source = parameters.get("source") ?? undefined;
  const snapshot = parameters.get("snapshot") ?? undefined;
  return useMemo(() => ({ ...(source && { source }), ...(snapshot && { snapshot }) }), [source, snapshot]);
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
