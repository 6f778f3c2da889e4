import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DeclareForm } from "@/components/incidents/declare-form";
import { can } from "@/lib/access";
import { channelQueries } from "@/lib/client/channels";
import { getQueryClient } from "@/lib/client/query-client";
import { readView, type ViewPageProps } from "@/lib/contracts/view";
import { listChannels } from "@/lib/server/channels/list";
import { requireMember } from "@/lib/server/context";

export async function generateMetadata() {
  const t = await getTranslations("incidents");
  return { title: t("declare.title") };
}

export default async function DeclarePage({ searchParams }: ViewPageProps) {
  const ctx = await requireMember();
  if (!can(ctx.actor.role, "incidents:write")) notFound();
  const view = readView(await searchParams);
  const queryClient = getQueryClient();
  await queryClient.prefetchQuery({
    ...channelQueries.list(view),
    queryFn: () => listChannels(ctx, view),
  });
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <DeclareForm />
    </HydrationBoundary>
  );
}
