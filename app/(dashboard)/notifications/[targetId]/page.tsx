import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { getLocale, getTranslations } from "next-intl/server";
import { TargetDetailContent } from "@/components/notifications/target-detail";
import { can } from "@/lib/access";
import { notificationQueries } from "@/lib/client/notifications";
import { getQueryClient } from "@/lib/client/query-client";
import { requireMember } from "@/lib/server/context";
import { getTarget } from "@/lib/server/notification-targets/list";

export async function generateMetadata() {
  const t = await getTranslations("notifications");
  return { title: t("title") };
}

export default async function TargetPage({ params }: { params: Promise<{ targetId: string }> }) {
  const ctx = await requireMember();
  const { targetId } = await params;
  const queryClient = getQueryClient();
  await queryClient.prefetchQuery({
    ...notificationQueries.one(targetId),
    queryFn: () => getTarget(ctx, { targetId }),
  });
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <TargetDetailContent
        targetId={targetId}
        canWrite={can(ctx.actor.role, "notifications:write")}
        canSend={can(ctx.actor.role, "notifications:send")}
        locale={await getLocale()}
      />
    </HydrationBoundary>
  );
}
