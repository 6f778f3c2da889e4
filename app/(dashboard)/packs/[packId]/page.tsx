import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { PackContent } from "@/components/packs/pack-content";
import { can } from "@/lib/access";
import { packQueries } from "@/lib/client/packs";
import { getQueryClient } from "@/lib/client/query-client";
import { requireMember } from "@/lib/server/context";
import { getPack } from "@/lib/server/packs/get";

type PackPageProps = { params: Promise<{ packId: string }> };

/** Once for the tab's title and the page. */
const readPack = cache(async (packId: string) => getPack(await requireMember(), { packId }));

export async function generateMetadata({ params }: PackPageProps): Promise<Metadata> {
  const t = await getTranslations("packs");
  const found = await readPack((await params).packId).catch(() => null);
  return { title: found?.number ? t("numbered", { number: found.number }) : t("title") };
}

export default async function PackPage({ params }: PackPageProps) {
  const { actor, organisation } = await requireMember();
  const { packId } = await params;
  const queryClient = getQueryClient();
  await queryClient.prefetchQuery({ ...packQueries.one(packId), queryFn: () => readPack(packId) });
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <PackContent
        packId={packId}
        timezone={organisation.timezone}
        canWrite={can(actor.role, "packs:write")}
        canShare={can(actor.role, "packs:share")}
        canAsk={can(actor.role, "evidence:ask")}
      />
    </HydrationBoundary>
  );
}
