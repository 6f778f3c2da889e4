import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { getTranslations } from "next-intl/server";
import { AgentListContent } from "@/components/agents/agent-list";
import { agentQueries, readAgentFilters } from "@/lib/client/agents";
import { getQueryClient } from "@/lib/client/query-client";
import { AgentQuery } from "@/lib/contracts/agents";
import { readView, type ViewPageProps } from "@/lib/contracts/view";
import { listAgents } from "@/lib/server/agents/list";
import { summariseAgents } from "@/lib/server/agents/summarise";
import { requireMember } from "@/lib/server/context";

export async function generateMetadata() {
  const t = await getTranslations("agents");
  return { title: t("title") };
}

export default async function AgentsPage({ searchParams }: ViewPageProps) {
  const ctx = await requireMember();
  const given = await searchParams;
  const parameters = new URLSearchParams(
    Object.entries(given).flatMap(([name, value]) => [value ?? []].flat().map((one) => [name, one])),
  );
  const filters = readAgentFilters(parameters, readView(given));
  const query = AgentQuery.parse(filters);
  const queryClient = getQueryClient();
  await queryClient.prefetchInfiniteQuery({
    ...agentQueries.list(filters),
    queryFn: () => listAgents(ctx, query),
  });
  await queryClient.prefetchQuery({
    ...agentQueries.overview(filters),
    queryFn: () => summariseAgents(ctx, query),
  });
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <AgentListContent />
    </HydrationBoundary>
  );
}
