import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { RequestContent } from "@/components/evidence-requests/request-content";
import { can } from "@/lib/access";
import { requestQueries } from "@/lib/client/evidence-requests";
import { getQueryClient } from "@/lib/client/query-client";
import { requireMember } from "@/lib/server/context";
import { getRequest } from "@/lib/server/evidence-requests/get";

type RequestPageProps = { params: Promise<{ requestId: string }> };

/** Once for the tab's title and the page. */
const readRequest = cache(async (requestId: string) => getRequest(await requireMember(), { requestId }));

export async function generateMetadata({ params }: RequestPageProps): Promise<Metadata> {
  const t = await getTranslations("evidence-requests");
  const found = await readRequest((await params).requestId).catch(() => null);
  return { title: found ? `ER-${found.number} ${found.title}` : t("title") };
}

export default async function RequestPage({ params }: RequestPageProps) {
  const { actor } = await requireMember();
  const { requestId } = await params;
  const queryClient = getQueryClient();
  await queryClient.prefetchQuery({
    ...requestQueries.one(requestId),
    queryFn: () => readRequest(requestId),
  });
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <RequestContent requestId={requestId} me={actor.id} canAnswer={can(actor.role, "evidence:answer")} />
    </HydrationBoundary>
  );
}
