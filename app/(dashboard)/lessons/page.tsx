import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { getTranslations } from "next-intl/server";
import { LessonListContent } from "@/components/lessons/lesson-list";
import { lessonQueries, readLessonFilters } from "@/lib/client/lessons";
import { getQueryClient } from "@/lib/client/query-client";
import type { ViewPageProps } from "@/lib/contracts/view";
import { requireMember } from "@/lib/server/context";
import { listLessons } from "@/lib/server/lessons/list";

export async function generateMetadata() {
  const t = await getTranslations("lessons");
  return { title: t("title") };
}

export default async function LessonsPage({ searchParams }: ViewPageProps) {
  const ctx = await requireMember();
  const search = await searchParams;
  const parameters = new URLSearchParams(
    Object.entries(search).flatMap(([name, value]) => [value ?? []].flat().map((one) => [name, one])),
  );
  const filters = readLessonFilters(parameters);
  const queryClient = getQueryClient();
  await queryClient.prefetchQuery({
    ...lessonQueries.list(filters),
    queryFn: () => listLessons(ctx, filters),
  });
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <LessonListContent />
    </HydrationBoundary>
  );
}
