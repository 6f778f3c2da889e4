import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { getTranslations } from "next-intl/server";
import { PackList } from "@/components/packs/pack-list";
import { can } from "@/lib/access";
import { packQueries } from "@/lib/client/packs";
import { getQueryClient } from "@/lib/client/query-client";
import { PackQuery } from "@/lib/contracts/packs";
import { requireMember } from "@/lib/server/context";
import { listPacks } from "@/lib/server/packs/list";
import { listPackSchedules } from "@/lib/server/packs/schedules/list";
import { getPackRetention } from "@/lib/server/packs/set-retention";

export async function generateMetadata() {
  const t = await getTranslations("packs");
  return { title: t("title") };
}

export default async function PacksPage() {
  const ctx = await requireMember();
  const queryClient = getQueryClient();
  await queryClient.prefetchInfiniteQuery({
    ...packQueries.list(),
    queryFn: () => listPacks(ctx, PackQuery.parse({})),
  });
  await queryClient.prefetchQuery({ ...packQueries.schedules(), queryFn: () => listPackSchedules(ctx) });
  await queryClient.prefetchQuery({ ...packQueries.retention(), queryFn: () => getPackRetention(ctx) });
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <PackList canWrite={can(ctx.actor.role, "packs:write")} timezone={ctx.organisation.timezone} />
    </HydrationBoundary>
  );
}
