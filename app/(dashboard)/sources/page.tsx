import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { getTranslations } from "next-intl/server";
import { SourceListContent } from "@/components/sources/source-list";
import { can } from "@/lib/access";
import { getQueryClient } from "@/lib/client/query-client";
import { sourceQueries } from "@/lib/client/sources";
import { requireMember } from "@/lib/server/context";
import { listSources } from "@/lib/server/sources/list";

export async function generateMetadata() {
  const t = await getTranslations("sources");
  return { title: t("title") };
}

export default async function SourcesPage() {
  const ctx = await requireMember();
  const queryClient = getQueryClient();
  await queryClient.prefetchQuery({ ...sourceQueries.list(), queryFn: () => listSources(ctx) });
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <SourceListContent
        canWrite={can(ctx.actor.role, "sources:write")}
        canImport={can(ctx.actor.role, "snapshots:import")}
      />
    </HydrationBoundary>
  );
}
