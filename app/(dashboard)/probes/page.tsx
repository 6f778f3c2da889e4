import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { getTranslations } from "next-intl/server";
import { ProbeListContent } from "@/components/probes/probe-list";
import { can } from "@/lib/access";
import { probeQueries } from "@/lib/client/probes";
import { getQueryClient } from "@/lib/client/query-client";
import { requireMember } from "@/lib/server/context";
import { listProbes } from "@/lib/server/probes/list";

export async function generateMetadata() {
  const t = await getTranslations("probes");
  return { title: t("title") };
}

export default async function ProbesPage() {
  const ctx = await requireMember();
  const queryClient = getQueryClient();
  await queryClient.prefetchQuery({ ...probeQueries.list(), queryFn: () => listProbes(ctx) });
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <ProbeListContent canWrite={can(ctx.actor.role, "probes:write")} />
    </HydrationBoundary>
  );
}
