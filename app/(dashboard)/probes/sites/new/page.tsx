import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { getTranslations } from "next-intl/server";
import { NewSiteScanContent } from "@/components/site-scans/new-site-scan";
import { getQueryClient } from "@/lib/client/query-client";
import { siteScanQueries } from "@/lib/client/site-scans";
import { requireMember } from "@/lib/server/context";
import { listWebEntrances } from "@/lib/server/site-scans/entrances";

export async function generateMetadata() {
  const t = await getTranslations("site-scans");
  return { title: t("add") };
}

type NewSiteScanPageProps = { searchParams: Promise<Record<string, string | string[]>> };

export default async function NewSiteScanPage({ searchParams }: NewSiteScanPageProps) {
  const ctx = await requireMember();
  const { source = "", channel = "" } = await searchParams;
  const queryClient = getQueryClient();
  await queryClient.prefetchQuery({
    ...siteScanQueries.entrances(),
    queryFn: () => listWebEntrances(ctx),
  });
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <NewSiteScanContent source={String(source)} channel={String(channel)} />
    </HydrationBoundary>
  );
}
