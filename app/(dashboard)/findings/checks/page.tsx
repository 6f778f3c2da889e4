import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { getTranslations } from "next-intl/server";
import { CheckListContent } from "@/components/checks/check-list";
import { checkQueries } from "@/lib/client/checks";
import { getQueryClient } from "@/lib/client/query-client";
import { readView, type ViewPageProps } from "@/lib/contracts/view";
import { listChecks } from "@/lib/server/checks/list";
import { requireMember } from "@/lib/server/context";

export async function generateMetadata() {
  const t = await getTranslations("checks");
  return { title: t("list") };
}

export default async function ChecksPage({ searchParams }: ViewPageProps) {
  const ctx = await requireMember();
  const view = readView(await searchParams);
  const queryClient = getQueryClient();
  await queryClient.prefetchQuery({
    ...checkQueries.list(view),
    queryFn: () => listChecks(ctx, view),
  });
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <CheckListContent />
    </HydrationBoundary>
  );
}
