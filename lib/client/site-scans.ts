import { queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import {
  CreatedSiteScan,
  type CreateSiteScan,
  SiteScanDetail,
  SiteScanList,
  type UpdateSiteScan,
  WebEntrances,
} from "@/lib/contracts/site-scans";
import { fetchJson } from "./fetcher";

const SITE_SCANS = "/api/v1/site-scans";
const path = (siteScanId: string) => `${SITE_SCANS}/${encodeURIComponent(siteScanId)}`;
const EVERY_MINUTE = 60_000;

export const siteScanQueries = {
  all: ["site-scans"] as const,
  list: () =>
    queryOptions({
      queryKey: ["site-scans", "list"],
      queryFn: ({ signal }) => fetchJson(SiteScanList, SITE_SCANS, { signal }),
      refetchInterval: EVERY_MINUTE,
    }),
  entrances: () =>
    queryOptions({
      queryKey: ["site-scans", "entrances"],
      queryFn: ({ signal }) => fetchJson(WebEntrances, `${SITE_SCANS}/entrances`, { signal }),
    }),
  one: (siteScanId: string) =>
    queryOptions({
      queryKey: ["site-scans", "one", siteScanId],
      queryFn: ({ signal }) => fetchJson(SiteScanDetail, path(siteScanId), { signal }),
      refetchInterval: EVERY_MINUTE,
    }),
};

export const createSiteScan = (input: CreateSiteScan) =>
  fetchJson(CreatedSiteScan, SITE_SCANS, { body: input });

export const updateSiteScan = (siteScanId: string, input: UpdateSiteScan) =>
  fetchJson(z.undefined(), path(siteScanId), { method: "PATCH", body: input });

export const archiveSiteScan = (siteScanId: string) =>
  fetchJson(z.undefined(), path(siteScanId), { method: "DELETE" });

export const runSiteScan = (siteScanId: string) =>
  fetchJson(z.undefined(), `${path(siteScanId)}/run`, { method: "POST" });
