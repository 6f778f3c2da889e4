import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { getTranslations } from "next-intl/server";
import { OwnRuleList } from "@/components/own-rules/own-rule-list";
import { can } from "@/lib/access";
import { ownRuleQueries } from "@/lib/client/own-rules";
import { getQueryClient } from "@/lib/client/query-client";
import { readView, type ViewPageProps } from "@/lib/contracts/view";
import { requireMember } from "@/lib/server/context";
import { listOwnRules } from "@/lib/server/own-rules/list";

export async function generateMetadata() {
  const t = await getTranslations("own-rules");
  return { title: t("title") };
}

export default async function OwnRulesPage({ searchParams }: ViewPageProps) {
  const ctx = await requireMember();
  const view = readView(await searchParams);
  const queryClient = getQueryClient();
  await queryClient.prefetchQuery({
    ...ownRuleQueries.list(view),
    queryFn: () => listOwnRules(ctx, view),
  });
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <OwnRuleList canWrite={can(ctx.actor.role, "rules:write")} />
    </HydrationBoundary>
  );
}
