import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { SearchHits } from "@/lib/contracts/search";
import { fetchJson } from "./fetcher";

/** Whatever has a name and an address, for the command palette. */
export function searchQuery(text: string) {
  return queryOptions({
    queryKey: ["search", text],
    queryFn: ({ signal }) => fetchJson(SearchHits, "/api/v1/search", { query: { q: text }, signal }),
    enabled: text.length > 0,
    placeholderData: keepPreviousData,
    retry: false,
  });
}
