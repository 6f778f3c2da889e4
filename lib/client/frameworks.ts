import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { type FRAMEWORK_FORMATS, type FrameworkQuery, FrameworkView } from "@/lib/contracts/frameworks";
import { fetchJson } from "./fetcher";

const PATH = "/api/v1/frameworks";

export const frameworkQuery = (query: FrameworkQuery) =>
  queryOptions({
    queryKey: ["frameworks", query],
    queryFn: ({ signal }) => fetchJson(FrameworkView, PATH, { query, signal }),
    placeholderData: keepPreviousData,
  });

/** Where the browser downloads what the page shows. */
export function frameworkExport(
  query: FrameworkQuery,
  format: (typeof FRAMEWORK_FORMATS)[number],
  language: string,
): string {
  const parameters = new URLSearchParams({ format, language });
  for (const [name, value] of Object.entries(query)) if (value) parameters.set(name, value);
  return `${PATH}/export?${parameters.toString()}`;
}
