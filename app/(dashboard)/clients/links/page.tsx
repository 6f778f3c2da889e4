import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { getTranslations } from "next-intl/server";
import { LinkListContent } from "@/components/clients/link-list";
import { can } from "@/lib/access";
import { clientQueries } from "@/lib/client/clients";
import { getQueryClient } from "@/lib/client/query-client";
import { requireMember } from "@/lib/server/context";
import { listSelfCheckLinks } from "@/lib/server/self-checks/links/list";

export async function generateMetadata() {
  const t = await getTranslations("clients");
  return { title: t("tab.links") };
}

export default async function SelfCheckLinksPage() {
  const ctx = await requireMember();
  const queryClient = getQueryClient();
  await queryClient.prefetchQuery({ ...clientQueries.links(), queryFn: () => listSelfCheckLinks(ctx) });
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <LinkListContent canShare={can(ctx.actor.role, "clients:share")} />
    </HydrationBoundary>
  );
}
