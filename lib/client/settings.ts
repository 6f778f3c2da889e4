import { queryOptions } from "@tanstack/react-query";
import { type SettingArea, Settings } from "@/lib/contracts/settings";
import type { ViewQuery } from "@/lib/contracts/view";
import { fetchJson } from "./fetcher";

export const settingsQuery = (area: SettingArea, view: ViewQuery) =>
  queryOptions({
    queryKey: ["settings", area, view],
    queryFn: ({ signal }) =>
      fetchJson(Settings.nullable(), `/api/v1/settings/${area}`, { query: view, signal }),
  });
