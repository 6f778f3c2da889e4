import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { getTranslations } from "next-intl/server";
import { ScreenDetailContent } from "@/components/screens/screen-detail";
import { can } from "@/lib/access";
import { getQueryClient } from "@/lib/client/query-client";
import { screenQueries } from "@/lib/client/screens";
import { requireMember } from "@/lib/server/context";
import { getScreen } from "@/lib/server/declared-screens/get";

export async function generateMetadata() {
  const t = await getTranslations("screens");
  return { title: t("title") };
}

type ScreenPageProps = { params: Promise<{ sourceId: string; screen: string }> };

export default async function ScreenPage({ params }: ScreenPageProps) {
  const ctx = await requireMember();
  const { sourceId, screen } = await params;
  const queryClient = getQueryClient();
  await queryClient.prefetchQuery({
    ...screenQueries.one(sourceId, screen),
    queryFn: () => getScreen(ctx, { sourceId, screen }),
  });
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <ScreenDetailContent
        key={screen}
        sourceId={sourceId}
        screen={screen}
        canWrite={can(ctx.actor.role, "sources:write")}
      />
    </HydrationBoundary>
  );
}
