import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { getTranslations } from "next-intl/server";
import { ChannelListContent } from "@/components/channels/channel-list";
import { channelQueries } from "@/lib/client/channels";
import { getQueryClient } from "@/lib/client/query-client";
import { readView, type ViewPageProps } from "@/lib/contracts/view";
import { listChannels } from "@/lib/server/channels/list";
import { requireMember } from "@/lib/server/context";

export async function generateMetadata() {
  const t = await getTranslations("channels");
  return { title: t("title") };
}

export default async function ChannelsPage({ searchParams }: ViewPageProps) {
  const ctx = await requireMember();
  const view = readView(await searchParams);
  const queryClient = getQueryClient();
  await queryClient.prefetchQuery({
    ...channelQueries.list(view),
    queryFn: () => listChannels(ctx, view),
  });
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <ChannelListContent />
    </HydrationBoundary>
  );
}
