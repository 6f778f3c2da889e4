import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { getTranslations } from "next-intl/server";
import { FrameworkContent } from "@/components/frameworks/framework-content";
import { frameworkQuery } from "@/lib/client/frameworks";
import { getQueryClient } from "@/lib/client/query-client";
import { readView, type ViewPageProps } from "@/lib/contracts/view";
import { requireMember } from "@/lib/server/context";
import { getFramework } from "@/lib/server/frameworks/get";

export async function generateMetadata() {
  const t = await getTranslations("frameworks");
  return { title: t("title") };
}

export default async function FrameworksPage({ searchParams }: ViewPageProps) {
  const ctx = await requireMember();
  const search = await searchParams;
  const [framework] = [search.framework ?? []].flat();
  const input = { ...readView(search), framework };
  const queryClient = getQueryClient();
  await queryClient.prefetchQuery({ ...frameworkQuery(input), queryFn: () => getFramework(ctx, input) });
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <FrameworkContent />
    </HydrationBoundary>
  );
}
