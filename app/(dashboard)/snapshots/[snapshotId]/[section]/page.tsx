import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SectionBrowser } from "@/components/snapshots/section-browser";
import { getQueryClient } from "@/lib/client/query-client";
import { snapshotQueries } from "@/lib/client/snapshots";
import { SectionParams, SectionQuery } from "@/lib/contracts/snapshots";
import { requireMember } from "@/lib/server/context";
import { getSnapshot } from "@/lib/server/snapshots/get";
import { listSectionRows } from "@/lib/server/snapshots/list-rows";

type SectionPageProps = {
  params: Promise<{ snapshotId: string; section: string }>;
  searchParams: Promise<{ q?: string | string[] }>;
};

export async function generateMetadata({ params }: SectionPageProps) {
  const t = await getTranslations("sections");
  const { section } = await params;
  return { title: t.has(section as "agents") ? t(section as "agents") : undefined };
}

export default async function SectionPage({ params, searchParams }: SectionPageProps) {
  const ctx = await requireMember();
  const place = SectionParams.safeParse(await params);
  if (!place.success) notFound();
  const { snapshotId, section } = place.data;
  const [q = ""] = [(await searchParams).q].flat();
  const queryClient = getQueryClient();
  await queryClient.prefetchQuery({
    ...snapshotQueries.one(snapshotId),
    queryFn: () => getSnapshot(ctx, { snapshotId }),
  });
  await queryClient.prefetchInfiniteQuery({
    ...snapshotQueries.section(snapshotId, section, q),
    queryFn: () =>
      listSectionRows(ctx, { ...SectionQuery.parse({ q: q.slice(0, 200) }), snapshotId, section }),
  });
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <SectionBrowser key={`${snapshotId} ${section}`} snapshotId={snapshotId} section={section} />
    </HydrationBoundary>
  );
}
