import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { getTranslations } from "next-intl/server";
import { MembersOverview } from "@/components/members/members-overview";
import { memberQueries } from "@/lib/client/members";
import { getQueryClient } from "@/lib/client/query-client";
import { can } from "@/lib/access";
import { requireMember } from "@/lib/server/context";
import { listMembers } from "@/lib/server/members/list";

export async function generateMetadata() {
  const t = await getTranslations("members");
  return { title: t("title") };
}

export default async function MembersPage() {
  const ctx = await requireMember();
  const queryClient = getQueryClient();
  await queryClient.prefetchQuery({ ...memberQueries.list(), queryFn: () => listMembers(ctx) });
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <MembersOverview ownId={ctx.actor.id} canManage={can(ctx.actor.role, "members:write")} />
    </HydrationBoundary>
  );
}
