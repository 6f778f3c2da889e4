import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { getTranslations } from "next-intl/server";
import { MetricsContent } from "@/components/incident-metrics/metrics-content";
import { incidentMetricsQuery, readMetricsQuery } from "@/lib/client/incident-metrics";
import { getQueryClient } from "@/lib/client/query-client";
import { requireMember } from "@/lib/server/context";
import { getIncidentMetrics } from "@/lib/server/incident-metrics/get";

type MetricsPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata() {
  const t = await getTranslations("incident-metrics");
  return { title: t("title") };
}

export default async function MetricsPage({ searchParams }: MetricsPageProps) {
  const ctx = await requireMember();
  const { months } = await searchParams;
  const asked = readMetricsQuery(new URLSearchParams({ months: String(months) }));
  const queryClient = getQueryClient();
  await queryClient.prefetchQuery({
    ...incidentMetricsQuery(asked),
    queryFn: () => getIncidentMetrics(ctx, asked),
  });
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <MetricsContent />
    </HydrationBoundary>
  );
}
