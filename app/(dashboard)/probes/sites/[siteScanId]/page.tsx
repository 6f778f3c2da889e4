import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { getTranslations } from "next-intl/server";
import { SiteDetailContent } from "@/components/site-scans/site-detail";
import { can } from "@/lib/access";
import { getQueryClient } from "@/lib/client/query-client";
import { siteScanQueries } from "@/lib/client/site-scans";
import { requireMember } from "@/lib/server/context";
import { getSiteScan } from "@/lib/server/site-scans/list";

export async function generateMetadata() {
  const t = await getTranslations("site-scans");
  return { title: t("title") };
}

export default async function SiteScanPage({ params }: { params: Promise<{ siteScanId: string }> }) {
  const ctx = await requireMember();
  const { siteScanId } = await params;
  const queryClient = getQueryClient();
  await queryClient.prefetchQuery({
    ...siteScanQueries.one(siteScanId),
    queryFn: () => getSiteScan(ctx, { siteScanId }),
  });
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <SiteDetailContent
        siteScanId={siteScanId}
        canRun={can(ctx.actor.role, "probes:run")}
        canWrite={can(ctx.actor.role, "probes:write")}
      />
    </HydrationBoundary>
  );
}
