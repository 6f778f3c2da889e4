import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { getTranslations } from "next-intl/server";
import { ProbeDetailContent } from "@/components/probes/probe-detail";
import { can } from "@/lib/access";
import { probeQueries } from "@/lib/client/probes";
import { getQueryClient } from "@/lib/client/query-client";
import { ProbeRangeQuery } from "@/lib/contracts/probes";
import { requireMember } from "@/lib/server/context";
import { getProbe } from "@/lib/server/probes/list";

type ProbePageProps = {
  params: Promise<{ probeId: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

export async function generateMetadata() {
  const t = await getTranslations("probes");
  return { title: t("title") };
}

export default async function ProbePage({ params, searchParams }: ProbePageProps) {
  const ctx = await requireMember();
  const { probeId } = await params;
  const range = ProbeRangeQuery.safeParse(await searchParams).data?.range ?? "day";
  const queryClient = getQueryClient();
  await queryClient.prefetchQuery({
    ...probeQueries.one(probeId, range),
    queryFn: () => getProbe(ctx, { probeId, range }),
  });
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <ProbeDetailContent
        probeId={probeId}
        canRun={can(ctx.actor.role, "probes:run")}
        canWrite={can(ctx.actor.role, "probes:write")}
      />
    </HydrationBoundary>
  );
}
