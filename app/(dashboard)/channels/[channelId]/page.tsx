import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { getTranslations } from "next-intl/server";
import { ChannelProofContent } from "@/components/channels/channel-proof";
import { channelQueries } from "@/lib/client/channels";
import { getQueryClient } from "@/lib/client/query-client";
import { readView, type ViewPageProps } from "@/lib/contracts/view";
import { proveChannel } from "@/lib/server/channels/prove";
import { requireMember } from "@/lib/server/context";

export async function generateMetadata() {
  const t = await getTranslations("channels");
  return { title: t("title") };
}

export default async function ChannelPage({
  params,
  searchParams,
}: ViewPageProps & { params: Promise<{ channelId: string }> }) {
  const ctx = await requireMember();
  const channelId = decodeURIComponent((await params).channelId);
  const view = readView(await searchParams);
  const queryClient = getQueryClient();
  await queryClient.prefetchQuery({
    ...channelQueries.proof(channelId, view),
    queryFn: () => proveChannel(ctx, { ...view, channelId }),
  });
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <ChannelProofContent channelId={channelId} />
    </HydrationBoundary>
  );
}
