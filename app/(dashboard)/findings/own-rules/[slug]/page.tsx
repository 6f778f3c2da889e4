import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { OwnRuleEditor } from "@/components/own-rules/own-rule-editor";
import { can } from "@/lib/access";
import { ownRuleQueries } from "@/lib/client/own-rules";
import { getQueryClient } from "@/lib/client/query-client";
import { readView, type ViewPageProps } from "@/lib/contracts/view";
import { requireMember } from "@/lib/server/context";
import { listOwnRules } from "@/lib/server/own-rules/list";

/** The address under which a rule is made; no rule can have it as its name. */
const NEW = "new";

type OwnRulePageProps = ViewPageProps & { params: Promise<{ slug: string }> };

export async function generateMetadata() {
  const t = await getTranslations("own-rules");
  return { title: t("title") };
}

export default async function OwnRulePage({ params, searchParams }: OwnRulePageProps) {
  const ctx = await requireMember();
  const { slug } = await params;
  const canWrite = can(ctx.actor.role, "rules:write");
  if (slug === NEW && !canWrite) notFound();
  const view = readView(await searchParams);
  const queryClient = getQueryClient();
  await queryClient.prefetchQuery({
    ...ownRuleQueries.list(view),
    queryFn: () => listOwnRules(ctx, view),
  });
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <OwnRuleEditor slug={slug === NEW ? null : slug} canWrite={canWrite} />
    </HydrationBoundary>
  );
}
