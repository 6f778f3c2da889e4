import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { FindingDetailContent } from "@/components/findings/finding-detail";
import { can } from "@/lib/access";
import { findingQueries } from "@/lib/client/findings";
import { getQueryClient } from "@/lib/client/query-client";
import { readView, type ViewPageProps } from "@/lib/contracts/view";
import { requireMember } from "@/lib/server/context";
import { getFinding } from "@/lib/server/findings/get";

type FindingPageProps = ViewPageProps & { params: Promise<{ findingId: string }> };

/** Once for the tab's title and the page. */
const readFinding = cache(async (findingId: string, source?: string, snapshot?: string) =>
  getFinding(await requireMember(), { findingId, ...readView({ source, snapshot }) }),
);

async function read({ params, searchParams }: FindingPageProps) {
  const findingId = decodeURIComponent((await params).findingId);
  const view = readView(await searchParams);
  return { findingId, view, finding: () => readFinding(findingId, view.source, view.snapshot) };
}

export async function generateMetadata(props: FindingPageProps): Promise<Metadata> {
  const { finding } = await read(props);
  const [t, locale] = [await getTranslations("findings"), await getLocale()];
  const found = await finding().catch(() => null);
  if (!found) return { title: t("title") };
  const { message } = found.finding;
  return { title: locale === "en" ? message.en : message.zh };
}

export default async function FindingPage(props: FindingPageProps) {
  const { actor } = await requireMember();
  const { findingId, view, finding } = await read(props);
  const queryClient = getQueryClient();
  await queryClient.prefetchQuery({ ...findingQueries.one(findingId, view), queryFn: finding });
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <FindingDetailContent
        findingId={findingId}
        canWaive={can(actor.role, "findings:waive")}
        ownId={actor.id}
      />
    </HydrationBoundary>
  );
}
