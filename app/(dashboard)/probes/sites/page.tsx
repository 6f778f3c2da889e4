import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { getTranslations } from "next-intl/server";
import { SiteListContent } from "@/components/site-scans/site-list";
import { can } from "@/lib/access";
import { getQueryClient } from "@/lib/client/query-client";
import { siteScanQueries } from "@/lib/client/site-scans";
import { requireMember } from "@/lib/server/context";
import { listWebEntrances } from "@/lib/server/site-scans/entrances";
import { listSiteScans } from "@/lib/server/site-scans/list";

export async function generateMetadata() {
  const t = await getTranslations("site-scans");
  return { title: t("title") };
}

export default async function SiteScansPage() {
  const ctx = await requireMember();
  const queryClient = getQueryClient();
  await Promise.all([
    queryClient.prefetchQuery({ ...siteScanQueries.list(), queryFn: () => listSiteScans(ctx) }),
    queryClient.prefetchQuery({ ...siteScanQueries.entrances(), queryFn: () => listWebEntrances(ctx) }),
  ]);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <SiteListContent canWrite={can(ctx.actor.role, "probes:write")} />
    </HydrationBoundary>
  );
}
