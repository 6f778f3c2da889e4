import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { type FrameworkQuery, FrameworkView } from "@/lib/contracts/frameworks";
import { fetchJson } from "./fetcher";

const PATH = "/api/v1/frameworks";

export const frameworkQuery = (query: FrameworkQuery) =>
  queryOptions({
    queryKey: ["frameworks", query],
    queryFn: ({ signal }) => fetchJson(FrameworkView, PATH, { query, signal }),
    placeholderData: keepPreviousData,
  });
