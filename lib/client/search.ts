import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { SearchHits, type SearchQuery } from "@/lib/contracts/search";
import type { ViewQuery } from "@/lib/contracts/view";
import { fetchJson } from "./fetcher";

/** Whatever has a name and an address, for the command palette. */
export function searchQuery(text: string, language: SearchQuery["language"], view: ViewQuery) {
  const query = { q: text, language, ...view };
  return queryOptions({
    queryKey: ["search", query],
    queryFn: ({ signal }) => fetchJson(SearchHits, "/api/v1/search", { query, signal }),
    enabled: text.length > 0,
    placeholderData: keepPreviousData,
    retry: false,
  });
}
