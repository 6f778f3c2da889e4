import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { getTranslations } from "next-intl/server";
import { IncidentList } from "@/components/incidents/incident-list";
import { can } from "@/lib/access";
import { incidentQueries, readIncidentFilters } from "@/lib/client/incidents";
import { getQueryClient } from "@/lib/client/query-client";
import { IncidentQuery } from "@/lib/contracts/incidents";
import type { ViewPageProps } from "@/lib/contracts/view";
import { requireMember } from "@/lib/server/context";
import { listIncidents } from "@/lib/server/incidents/list";

export async function generateMetadata() {
  const t = await getTranslations("incidents");
  return { title: t("title") };
}

export default async function IncidentsPage({ searchParams }: ViewPageProps) {
  const ctx = await requireMember();
  const search = await searchParams;
  const parameters = new URLSearchParams(
    Object.entries(search).flatMap(([name, value]) => [value ?? []].flat().map((one) => [name, one])),
  );
  const filters = readIncidentFilters(parameters);
  const queryClient = getQueryClient();
  await queryClient.prefetchInfiniteQuery({
    ...incidentQueries.list(filters),
    queryFn: () => listIncidents(ctx, IncidentQuery.parse(filters)),
  });
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <IncidentList canWrite={can(ctx.actor.role, "incidents:write")} />
    </HydrationBoundary>
  );
}
