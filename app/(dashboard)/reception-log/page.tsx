import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { getTranslations } from "next-intl/server";
import { LogSummary } from "@/components/reception-log/log-summary";
import { can } from "@/lib/access";
import { getQueryClient } from "@/lib/client/query-client";
import { receptionLogQueries } from "@/lib/client/reception-log";
import { readView, type ViewPageProps } from "@/lib/contracts/view";
import { requireMember } from "@/lib/server/context";
import { summariseLog } from "@/lib/server/reception-log/summarise";

export async function generateMetadata() {
  const t = await getTranslations("reception-log");
  return { title: t("title") };
}

export default async function ReceptionLogPage({ searchParams }: ViewPageProps) {
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
      <LogSummary canImport={can(role, "reception-log:write")} />
    </HydrationBoundary>
  );
}
