import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { getTranslations } from "next-intl/server";
import { TokensContent } from "@/components/tokens/tokens-content";
import { getQueryClient } from "@/lib/client/query-client";
import { tokenQueries } from "@/lib/client/tokens";
import { ApiTokenQuery } from "@/lib/contracts/api-tokens";
import { listTokens } from "@/lib/server/api-tokens/list";
import { requireMember } from "@/lib/server/context";

export async function generateMetadata() {
  const t = await getTranslations("tokens");
  return { title: t("title") };
}

export default async function TokensPage() {
  const ctx = await requireMember();
  const queryClient = getQueryClient();
  const seesAll = ctx.permissions.has("members:write");
  for (const of of seesAll ? (["own", "all"] as const) : (["own"] as const))
    await queryClient.prefetchInfiniteQuery({
      ...tokenQueries.list(of),
      queryFn: () => listTokens(ctx, ApiTokenQuery.parse({ of })),
    });
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <TokensContent role={ctx.actor.role} seesAll={seesAll} />
    </HydrationBoundary>
  );
}
