import { z } from "zod";
import { CACHE_HEADERS, CACHE_LAYERS, PROBLEMS, SiteReport } from "@/lib/engine/site-scan/report";
import { SITE_SCAN_DAYS } from "@/lib/engine/site-scan/with-site-scans";

export { CACHE_HEADERS, CACHE_LAYERS, PROBLEMS, SITE_SCAN_DAYS };
export type { SiteProblem, SiteReport, Told, Untold } from "@/lib/engine/site-scan/report";

export const ENTRANCES = ["website", "chat-link"] as const;

export const SiteScanRunView = z.object({
  at: z.iso.datetime(),
  totalMs: z.number(),
  report: SiteReport,
  problems: z.array(z.enum(PROBLEMS)),
});
export type SiteScanRunView = z.infer<typeof SiteScanRunView>;

export const SiteScanView = z.object({
  id: z.string(),
  name: z.string(),
  url: z.string(),
  entrance: z.enum(ENTRANCES),
  channelId: z.string(),
  source: z.object({ id: z.string(), name: z.string() }),
  mark: z.string().nullable(),
  hosts: z.array(z.string()),
  apis: z.array(z.string()),
  everyMinutes: z.number(),
  isPaused: z.boolean(),
  nextAt: z.iso.datetime(),
  /** Older than it may be to still count: later snapshots take it for unknown. */
  isAged: z.boolean(),
  latest: SiteScanRunView.nullable(),
});
export type SiteScanView = z.infer<typeof SiteScanView>;
export const SiteScanList = z.array(SiteScanView);
export type SiteScanList = z.infer<typeof SiteScanList>;

export const SiteScanDetail = SiteScanView.extend({
  /** When it was looked at and what was found then, newest first. */
  history: z.array(
    z.object({ at: z.iso.datetime(), totalMs: z.number(), problems: z.array(z.enum(PROBLEMS)) }),
  ),
});
export type SiteScanDetail = z.infer<typeof SiteScanDetail>;

export const SITE_SCAN_EVERY = [60, 360, 1440] as const;
const Every = z.union(SITE_SCAN_EVERY.map((minutes) => z.literal(minutes)));
const Name = z.string().trim().min(1).max(80);
const Address = z.string().trim().min(1).max(2048);
const Host = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9]([a-z0-9.-]{0,250}[a-z0-9])?(:\d{1,5})?$/);

export const CreateSiteScan = z.strictObject({
  sourceId: z.string(),
  channelId: z.string().min(1).max(200),
  /** The channel's own when left out. */
  name: Name.optional(),
  url: Address,
  mark: z.string().trim().min(3).max(200).nullable().default(null),
  hosts: z.array(Host).max(20).default([]),
  apis: z.array(Address).max(5).default([]),
  everyMinutes: Every,
});
export type CreateSiteScan = z.infer<typeof CreateSiteScan>;

/** What is left out stays. */
export const UpdateSiteScan = z.strictObject({
  name: Name.optional(),
  everyMinutes: Every.optional(),
  isPaused: z.boolean().optional(),
});
export type UpdateSiteScan = z.infer<typeof UpdateSiteScan>;

export const SiteScanParams = z.object({ siteScanId: z.string() });
export const CreatedSiteScan = z.object({ id: z.string() });

/** A channel that customers enter through a page, with the address it carries; null when it carries none. */
export const WebEntrance = z.object({
  source: z.object({ id: z.string(), name: z.string() }),
  channel: z.object({ id: z.string(), name: z.string() }),
  entrance: z.enum(ENTRANCES),
  url: z.string().nullable(),
  /** The vendor documents how its code is written, so that it is known without being told. */
  isKnownCode: z.boolean(),
  isScanned: z.boolean(),
});
export type WebEntrance = z.infer<typeof WebEntrance>;
export const WebEntrances = z.array(WebEntrance);
