import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { getTranslations } from "next-intl/server";
import { SourceDetailContent } from "@/components/sources/source-detail";
import { can } from "@/lib/access";
import { getQueryClient } from "@/lib/client/query-client";
import { receiverQueries } from "@/lib/client/receivers";
import { sourceQueries } from "@/lib/client/sources";
import { hasReceivers } from "@/lib/contracts/event-receivers";
import { requireMember } from "@/lib/server/context";
import { listReceivers } from "@/lib/server/receivers/list";
import { getSource } from "@/lib/server/sources/list";
import { listPlatforms } from "@/lib/server/sources/platforms";

export async function generateMetadata() {
  const t = await getTranslations("sources");
  return { title: t("title") };
}

export default async function SourcePage({ params }: { params: Promise<{ sourceId: string }> }) {
  const ctx = await requireMember();
  const { sourceId } = await params;
  const queryClient = getQueryClient();
  await queryClient.prefetchQuery({
    ...sourceQueries.one(sourceId),
    queryFn: () => getSource(ctx, { sourceId }),
  });
  const source = queryClient.getQueryData(sourceQueries.one(sourceId).queryKey);
  if (source && hasReceivers(source.kind))
    await queryClient.prefetchQuery({
      ...receiverQueries.list(sourceId),
      queryFn: () => listReceivers(ctx, { sourceId }),
    });
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <SourceDetailContent
        sourceId={sourceId}
        platforms={can(ctx.actor.role, "sources:write") ? listPlatforms(ctx) : null}
        canPull={can(ctx.actor.role, "sources:pull")}
        canImport={can(ctx.actor.role, "snapshots:import")}
        timezone={ctx.organisation.timezone}
      />
    </HydrationBoundary>
  );
}
