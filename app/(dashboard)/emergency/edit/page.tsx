import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { KitEditorContent } from "@/components/emergency/kit-editor";
import { can } from "@/lib/access";
import { emergencyQueries } from "@/lib/client/emergency";
import { getQueryClient } from "@/lib/client/query-client";
import { requireMember } from "@/lib/server/context";
import { getKit } from "@/lib/server/emergency-kit/get";

export async function generateMetadata() {
  const t = await getTranslations("emergency");
  return { title: t("editTitle") };
}

export default async function EditEmergencyPage() {
  const ctx = await requireMember();
  if (!can(ctx.actor.role, "emergency:write")) notFound();
  const queryClient = getQueryClient();
  await queryClient.prefetchQuery({ ...emergencyQueries.kit(), queryFn: () => getKit(ctx) });
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <KitEditorContent />
    </HydrationBoundary>
  );
}
