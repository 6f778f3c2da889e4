import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { getTranslations } from "next-intl/server";
import { HostListContent } from "@/components/probes/host-list";
import { probeQueries } from "@/lib/client/probes";
import { getQueryClient } from "@/lib/client/query-client";
import { requireMember } from "@/lib/server/context";
import { listNetworkHosts } from "@/lib/server/probes/hosts";

export async function generateMetadata() {
  const t = await getTranslations("probes");
  return { title: t("title") };
}

export default async function ProbeHostsPage() {
  const ctx = await requireMember();
  const queryClient = getQueryClient();
  await queryClient.prefetchQuery({ ...probeQueries.hosts(), queryFn: () => listNetworkHosts(ctx) });
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <HostListContent />
    </HydrationBoundary>
  );
}
