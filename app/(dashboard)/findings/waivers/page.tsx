import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { getTranslations } from "next-intl/server";
import { LayerList } from "@/components/waivers/layer-list";
import { can } from "@/lib/access";
import { getQueryClient } from "@/lib/client/query-client";
import { waiverQueries } from "@/lib/client/waivers";
import { readView, type ViewPageProps } from "@/lib/contracts/view";
import { listAttestations } from "@/lib/server/attestations/list";
import { requireMember } from "@/lib/server/context";
import { listWaivers } from "@/lib/server/waivers/list";

export async function generateMetadata() {
  const t = await getTranslations("waivers");
  return { title: t("title") };
}

export default async function WaiversPage({ searchParams }: ViewPageProps) {
  const ctx = await requireMember();
  const view = readView(await searchParams);
  const queryClient = getQueryClient();
  await queryClient.prefetchQuery({
    ...waiverQueries.list(view),
    queryFn: () => listWaivers(ctx, view),
  });
  await queryClient.prefetchQuery({
    ...waiverQueries.attestations(view),
    queryFn: () => listAttestations(ctx, view),
  });
  const { role } = ctx.actor;
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <LayerList canWaive={can(role, "findings:waive")} canAttest={can(role, "findings:attest")} />
    </HydrationBoundary>
  );
}
