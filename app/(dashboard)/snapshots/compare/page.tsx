import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { getTranslations } from "next-intl/server";
import { ComparisonContent } from "@/components/snapshots/comparison-content";
import { getQueryClient } from "@/lib/client/query-client";
import { snapshotQueries } from "@/lib/client/snapshots";
import { CompareQuery } from "@/lib/contracts/snapshots";
import { requireMember } from "@/lib/server/context";
import { compareSnapshots } from "@/lib/server/snapshots/compare";

type ComparePageProps = { searchParams: Promise<Record<string, string | string[]>> };

export async function generateMetadata() {
  const t = await getTranslations("snapshots");
  return { title: t("compare.title") };
}

export default async function ComparePage({ searchParams }: ComparePageProps) {
  const ctx = await requireMember();
  const pair = CompareQuery.safeParse(await searchParams).data ?? null;
  const queryClient = getQueryClient();
  if (pair)
    await queryClient.prefetchQuery({
      ...snapshotQueries.compare(pair),
      queryFn: () => compareSnapshots(ctx, pair),
    });
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <ComparisonContent pair={pair} />
    </HydrationBoundary>
  );
}
