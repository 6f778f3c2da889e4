import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { getTranslations } from "next-intl/server";
import { RequestList } from "@/components/evidence-requests/request-list";
import { can } from "@/lib/access";
import { readRequestFilters, requestQueries } from "@/lib/client/evidence-requests";
import { getQueryClient } from "@/lib/client/query-client";
import { RequestQuery } from "@/lib/contracts/evidence-requests";
import type { ViewPageProps } from "@/lib/contracts/view";
import { requireMember } from "@/lib/server/context";
import { listRequests } from "@/lib/server/evidence-requests/list";

export async function generateMetadata() {
  const t = await getTranslations("evidence-requests");
  return { title: t("title") };
}

export default async function EvidenceRequestsPage({ searchParams }: ViewPageProps) {
  const ctx = await requireMember();
  const search = await searchParams;
  const parameters = new URLSearchParams(
    Object.entries(search).flatMap(([name, value]) => [value ?? []].flat().map((one) => [name, one])),
  );
  const filters = readRequestFilters(parameters);
  const queryClient = getQueryClient();
  await queryClient.prefetchInfiniteQuery({
    ...requestQueries.list(filters),
    queryFn: () => listRequests(ctx, RequestQuery.parse(filters)),
  });
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <RequestList canAsk={can(ctx.actor.role, "evidence:ask")} timezone={ctx.organisation.timezone} />
    </HydrationBoundary>
  );
}
