import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { getTranslations } from "next-intl/server";
import { SnapshotContent } from "@/components/snapshots/snapshot-content";
import { getQueryClient } from "@/lib/client/query-client";
import { snapshotQueries } from "@/lib/client/snapshots";
import { requireMember } from "@/lib/server/context";
import { getSnapshot } from "@/lib/server/snapshots/get";

type SnapshotPageProps = { params: Promise<{ snapshotId: string }> };

export async function generateMetadata() {
  const t = await getTranslations("snapshots");
  return { title: t("one") };
}

export default async function SnapshotPage({ params }: SnapshotPageProps) {
  const ctx = await requireMember();
  const { snapshotId } = await params;
  const queryClient = getQueryClient();
  await queryClient.prefetchQuery({
    ...snapshotQueries.one(snapshotId),
    queryFn: () => getSnapshot(ctx, { snapshotId }),
  });
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <SnapshotContent snapshotId={snapshotId} />
    </HydrationBoundary>
  );
}
