import { queryOptions } from "@tanstack/react-query";
import { CheckDetail, CheckList, type REPORT_FORMATS } from "@/lib/contracts/checks";
import type { ViewQuery } from "@/lib/contracts/view";
import { fetchJson } from "./fetcher";

const PATH = "/api/v1/checks";

export const checkQueries = {
  list: (view: ViewQuery) =>
    queryOptions({
      queryKey: ["checks", view],
      queryFn: ({ signal }) => fetchJson(CheckList, PATH, { query: view, signal }),
    }),
  one: (ruleId: string, view: ViewQuery) =>
    queryOptions({
      queryKey: ["checks", ruleId, view],
      queryFn: ({ signal }) =>
        fetchJson(CheckDetail, `${PATH}/${encodeURIComponent(ruleId)}`, { query: view, signal }),
    }),
};

/** Where the browser downloads the whole judgement of the snapshot on view. */
export function reportExport(
  view: ViewQuery,
  format: (typeof REPORT_FORMATS)[number],
  language: string,
): string {
  const { source, snapshot } = view;
  const query = { format, language, ...(source && { source }), ...(snapshot && { snapshot }) };
  return `${PATH}/report?${new URLSearchParams(query).toString()}`;
}

/** A rule's own page. Its id is `family/name`, and stays readable in the address. */
export function checkPath(ruleId: string): string {
  return `/findings/checks/${ruleId.split("/").map(encodeURIComponent).join("/")}`;
}
