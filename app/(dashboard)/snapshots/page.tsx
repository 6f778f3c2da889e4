import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { getTranslations } from "next-intl/server";
import { SnapshotList } from "@/components/snapshots/snapshot-list";
import { getQueryClient } from "@/lib/client/query-client";
import { readSnapshotFilters, snapshotQueries } from "@/lib/client/snapshots";
import { viewsQuery } from "@/lib/client/views";
import { SnapshotQuery } from "@/lib/contracts/snapshots";
import { requireMember } from "@/lib/server/context";
import { listSnapshots } from "@/lib/server/snapshots/list";
import { listViews } from "@/lib/server/views/list";

type SnapshotsPageProps = { searchParams: Promise<Record<string, string | string[]>> };

export async function generateMetadata() {
  const t = await getTranslations("snapshots");
  return { title: t("title") };
}

export default async function SnapshotsPage({ searchParams }: SnapshotsPageProps) {
  const ctx = await requireMember();
  const given = Object.entries(await searchParams).flatMap(([name, value]) =>
    [value].flat().map((one) => [name, one]),
  );
  const filters = readSnapshotFilters(new URLSearchParams(given));
  const { changed, from, to, source } = filters;
  const query = SnapshotQuery.parse({
    source,
    changed: changed || undefined,
    from: from || undefined,
    to: to || undefined,
  });
  const queryClient = getQueryClient();
  await queryClient.prefetchInfiniteQuery({
    ...snapshotQueries.list(filters),
    queryFn: () => listSnapshots(ctx, query),
  });
  await queryClient.prefetchQuery({ ...viewsQuery, queryFn: () => listViews(ctx) });
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <SnapshotList timezone={ctx.organisation.timezone} />
    </HydrationBoundary>
  );
}
