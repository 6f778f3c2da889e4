import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { getTranslations } from "next-intl/server";
import { ScreenListContent } from "@/components/screens/screen-list";
import { can } from "@/lib/access";
import { getQueryClient } from "@/lib/client/query-client";
import { screenQueries } from "@/lib/client/screens";
import { requireMember } from "@/lib/server/context";
import { listScreens } from "@/lib/server/declared-screens/list";

export async function generateMetadata() {
  const t = await getTranslations("screens");
  return { title: t("title") };
}

export default async function ScreensPage({ params }: { params: Promise<{ sourceId: string }> }) {
  const ctx = await requireMember();
  const { sourceId } = await params;
  const queryClient = getQueryClient();
  await queryClient.prefetchQuery({
    ...screenQueries.list(sourceId),
    queryFn: () => listScreens(ctx, { sourceId }),
  });
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <ScreenListContent sourceId={sourceId} canWrite={can(ctx.actor.role, "sources:write")} />
    </HydrationBoundary>
  );
}
