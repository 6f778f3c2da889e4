import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { getTranslations } from "next-intl/server";
import { KitContent } from "@/components/emergency/kit-content";
import { can } from "@/lib/access";
import { emergencyQueries } from "@/lib/client/emergency";
import { getQueryClient } from "@/lib/client/query-client";
import { requireMember } from "@/lib/server/context";
import { getKit } from "@/lib/server/emergency-kit/get";

export async function generateMetadata() {
  const t = await getTranslations("emergency");
  return { title: t("title") };
}

export default async function EmergencyPage() {
  const ctx = await requireMember();
  const queryClient = getQueryClient();
  await queryClient.prefetchQuery({ ...emergencyQueries.kit(), queryFn: () => getKit(ctx) });
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <KitContent
        canWrite={can(ctx.actor.role, "emergency:write")}
        canRun={can(ctx.actor.role, "incidents:write")}
      />
    </HydrationBoundary>
  );
}
