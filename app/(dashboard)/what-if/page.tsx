import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { getTranslations } from "next-intl/server";
import { WhatIfContent } from "@/components/what-if/what-if-content";
import { can } from "@/lib/access";
import { draftQueries } from "@/lib/client/drafts";
import { getQueryClient } from "@/lib/client/query-client";
import { readView, type ViewPageProps } from "@/lib/contracts/view";
import { requireMember } from "@/lib/server/context";
import { listDrafts } from "@/lib/server/drafts/list";

export async function generateMetadata() {
  const t = await getTranslations("what-if");
  return { title: t("title") };
}

export default async function WhatIfPage({ searchParams }: ViewPageProps) {
  const ctx = await requireMember();
  const view = readView(await searchParams);
  const queryClient = getQueryClient();
  await queryClient.prefetchQuery({
    ...draftQueries.workbench(view),
    queryFn: () => listDrafts(ctx, view),
  });
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <WhatIfContent canSave={can(ctx.actor.role, "drafts:write")} />
    </HydrationBoundary>
  );
}
