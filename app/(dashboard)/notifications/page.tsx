import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { getTranslations } from "next-intl/server";
import { TargetListContent } from "@/components/notifications/target-list";
import { can } from "@/lib/access";
import { notificationQueries } from "@/lib/client/notifications";
import { getQueryClient } from "@/lib/client/query-client";
import { requireMember } from "@/lib/server/context";
import { listTargets } from "@/lib/server/notification-targets/list";

export async function generateMetadata() {
  const t = await getTranslations("notifications");
  return { title: t("title") };
}

export default async function NotificationsPage() {
  const ctx = await requireMember();
  const queryClient = getQueryClient();
  await queryClient.prefetchQuery({ ...notificationQueries.list(), queryFn: () => listTargets(ctx) });
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <TargetListContent canWrite={can(ctx.actor.role, "notifications:write")} />
    </HydrationBoundary>
  );
}
