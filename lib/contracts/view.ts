import { z } from "zod";

/** Which snapshot a page is about; without both, the newest of all sources. */
export const ViewQuery = z.object({
  source: z.string().optional(),
  snapshot: z.string().optional(),
});
export type ViewQuery = z.infer<typeof ViewQuery>;

export const ViewHead = z.object({
  source: z.object({ id: z.string(), name: z.string(), kind: z.string() }),
  snapshot: z.object({ id: z.string(), takenAt: z.iso.datetime(), hash: z.string() }),
  previousSnapshotId: z.string().nullable(),
  timezone: z.string(),
});
export type ViewHead = z.infer<typeof ViewHead>;

/** A source that pages can be about, with its newest snapshot. */
export const ViewList = z.array(
  z.object({ id: z.string(), name: z.string(), kind: z.string(), takenAt: z.iso.datetime().nullable() }),
);
export type ViewList = z.infer<typeof ViewList>;

type SearchParams = Record<string, string | string[] | undefined>;

/** What a page's address asks for; a repeated parameter counts once. */
export function readView({ source, snapshot }: SearchParams): ViewQuery {
  const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);
  return ViewQuery.parse({ source: first(source), snapshot: first(snapshot) });
}

/** Props of a page about a snapshot. */
export type ViewPageProps = { searchParams: Promise<SearchParams> };
