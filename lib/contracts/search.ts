import { z } from "zod";
import { ViewQuery } from "./view";

/** What can be found by name, wherever it is shown. */
export const SEARCH_KINDS = [
  "agent",
  "channel",
  "rule",
  "finding",
  "incident",
  "role",
  "group",
  "source",
  "snapshot",
  "member",
] as const;

export const SearchHit = z.object({
  kind: z.enum(SEARCH_KINDS),
  id: z.string(),
  title: z.string(),
  subtitle: z.string().optional(),
  href: z.string(),
});
export type SearchHit = z.infer<typeof SearchHit>;

export const SearchHits = z.object({ items: z.array(SearchHit) });

export const SearchQuery = ViewQuery.extend({
  q: z.string().trim().max(200).default(""),
  language: z.enum(["zh-CN", "en"]).default("zh-CN"),
});
export type SearchQuery = z.infer<typeof SearchQuery>;
