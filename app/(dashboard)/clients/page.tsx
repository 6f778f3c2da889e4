import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { getTranslations } from "next-intl/server";
import { ClientListContent } from "@/components/clients/client-list";
import { can } from "@/lib/access";
import { clientQueries } from "@/lib/client/clients";
import { getQueryClient } from "@/lib/client/query-client";
import { readView, type ViewPageProps } from "@/lib/contracts/view";
import { listClients } from "@/lib/server/clients/list";
import { requireMember } from "@/lib/server/context";

export async function generateMetadata() {
  const t = await getTranslations("clients");
  return { title: t("title") };
}

export default async function ClientsPage({ searchParams }: ViewPageProps) {
  const ctx = await requireMember();
  const view = readView(await searchParams);
  const queryClient = getQueryClient();
  await queryClient.prefetchQuery({ ...clientQueries.list(view), queryFn: () => listClients(ctx, view) });
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <ClientListContent
        canShare={can(ctx.actor.role, "clients:share")}
        canSend={can(ctx.actor.role, "notifications:send")}
      />
    </HydrationBoundary>
  );
}
