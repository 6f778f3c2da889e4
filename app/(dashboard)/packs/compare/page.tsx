import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { getTranslations } from "next-intl/server";
import { PackComparisonContent } from "@/components/packs/pack-comparison";
import { packQueries } from "@/lib/client/packs";
import { getQueryClient } from "@/lib/client/query-client";
import { ComparePacks } from "@/lib/contracts/pack-comparison";
import { requireMember } from "@/lib/server/context";
import { comparePacks } from "@/lib/server/packs/compare";

type ComparePageProps = { searchParams: Promise<Record<string, string | string[]>> };

export async function generateMetadata() {
  const t = await getTranslations("packs");
  return { title: t("compare.title") };
}

export default async function ComparePacksPage({ searchParams }: ComparePageProps) {
  const ctx = await requireMember();
  const pair = ComparePacks.safeParse(await searchParams).data ?? null;
  const queryClient = getQueryClient();
  if (pair)
    await queryClient.prefetchQuery({ ...packQueries.compare(pair), queryFn: () => comparePacks(ctx, pair) });
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <PackComparisonContent pair={pair} />
    </HydrationBoundary>
  );
}
