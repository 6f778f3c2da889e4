import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { getTranslations } from "next-intl/server";
import { AgentDetailContent } from "@/components/agents/agent-detail";
import { agentQueries } from "@/lib/client/agents";
import { getQueryClient } from "@/lib/client/query-client";
import { readView, type ViewPageProps } from "@/lib/contracts/view";
import { getAgent } from "@/lib/server/agents/get";
import { requireMember } from "@/lib/server/context";

export async function generateMetadata() {
  const t = await getTranslations("agents");
  return { title: t("title") };
}

export default async function AgentPage({
  params,
  searchParams,
}: ViewPageProps & { params: Promise<{ agentId: string }> }) {
  const ctx = await requireMember();
  const agentId = decodeURIComponent((await params).agentId);
  const view = readView(await searchParams);
  const queryClient = getQueryClient();
  await queryClient.prefetchQuery({
    ...agentQueries.one(agentId, view),
    queryFn: () => getAgent(ctx, { ...view, agentId }),
  });
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <AgentDetailContent agentId={agentId} />
    </HydrationBoundary>
  );
}
