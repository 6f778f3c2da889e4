import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { IncidentContent } from "@/components/incidents/incident-content";
import { can } from "@/lib/access";
import { incidentQueries } from "@/lib/client/incidents";
import { getQueryClient } from "@/lib/client/query-client";
import { requireMember } from "@/lib/server/context";
import { getIncident } from "@/lib/server/incidents/get";

type IncidentPageProps = { params: Promise<{ incidentId: string }> };

/** Once for the tab's title and the page. */
const readIncident = cache(async (incidentId: string) => getIncident(await requireMember(), { incidentId }));

export async function generateMetadata({ params }: IncidentPageProps): Promise<Metadata> {
  const t = await getTranslations("incidents");
  const found = await readIncident((await params).incidentId).catch(() => null);
  return { title: found ? `INC-${found.number} ${found.title}` : t("title") };
}

export default async function IncidentPage({ params }: IncidentPageProps) {
  const { actor } = await requireMember();
  const { incidentId } = await params;
  const queryClient = getQueryClient();
  await queryClient.prefetchQuery({
    ...incidentQueries.one(incidentId),
    queryFn: () => readIncident(incidentId),
  });
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <IncidentContent
        incidentId={incidentId}
        canWrite={can(actor.role, "incidents:write")}
        canReview={can(actor.role, "incidents:review")}
      />
    </HydrationBoundary>
  );
}
