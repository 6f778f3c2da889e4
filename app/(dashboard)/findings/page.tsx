import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { getTranslations } from "next-intl/server";
import { FindingListContent } from "@/components/findings/finding-list";
import { findingQueries, readFindingFilters, readGrouping } from "@/lib/client/findings";
import { getQueryClient } from "@/lib/client/query-client";
import { FindingFilter, FindingQuery } from "@/lib/contracts/findings";
import { readView, type ViewPageProps } from "@/lib/contracts/view";
import { requireMember } from "@/lib/server/context";
import { groupFindings } from "@/lib/server/findings/group";
import { listFindings } from "@/lib/server/findings/list";
import { summariseFindings } from "@/lib/server/findings/summarise";

export async function generateMetadata() {
  const t = await getTranslations("findings");
  return { title: t("title") };
}

export default async function FindingsPage({ searchParams }: ViewPageProps) {
  const ctx = await requireMember();
  const search = await searchParams;
  const parameters = new URLSearchParams(
    Object.entries(search).flatMap(([name, value]) => [value ?? []].flat().map((one) => [name, one])),
  );
  const filters = readFindingFilters(parameters, readView(search));
  const by = readGrouping(parameters);
  const queryClient = getQueryClient();
  await queryClient.prefetchQuery({
    ...findingQueries.overview(filters),
    queryFn: () => summariseFindings(ctx, FindingFilter.parse(filters)),
  });
  if (by)
    await queryClient.prefetchQuery({
      ...findingQueries.groups(filters, by),
      queryFn: () => groupFindings(ctx, { ...FindingFilter.parse(filters), by }),
    });
  else
    await queryClient.prefetchInfiniteQuery({
      ...findingQueries.list(filters),
      queryFn: () => listFindings(ctx, FindingQuery.parse(filters)),
    });
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <FindingListContent />
    </HydrationBoundary>
  );
}
