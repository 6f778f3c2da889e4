import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { getTranslations } from "next-intl/server";
import { LogImports } from "@/components/reception-log/log-imports";
import { can } from "@/lib/access";
import { getQueryClient } from "@/lib/client/query-client";
import { receptionLogQueries } from "@/lib/client/reception-log";
import { readView, type ViewPageProps } from "@/lib/contracts/view";
import { requireMember } from "@/lib/server/context";
import { summariseLog } from "@/lib/server/reception-log/summarise";

export async function generateMetadata() {
  const t = await getTranslations("reception-log");
  return { title: t("tabs.imports") };
}

export default async function LogImportsPage({ searchParams }: ViewPageProps) {
  const ctx = await requireMember();
  const view = readView(await searchParams);
  const queryClient = getQueryClient();
  await queryClient.prefetchQuery({
    ...receptionLogQueries.overview(view),
    queryFn: () => summariseLog(ctx, view),
  });
  const { role } = ctx.actor;
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <LogImports canImport={can(role, "reception-log:write")} canMakeKeys={can(role, "sources:write")} />
    </HydrationBoundary>
  );
}
