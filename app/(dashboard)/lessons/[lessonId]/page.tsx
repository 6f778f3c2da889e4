import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { getTranslations } from "next-intl/server";
import { LessonDetail } from "@/components/lessons/lesson-detail";
import { lessonQueries } from "@/lib/client/lessons";
import { getQueryClient } from "@/lib/client/query-client";
import { requireMember } from "@/lib/server/context";
import { getLesson } from "@/lib/server/lessons/get";

type LessonPageProps = { params: Promise<{ lessonId: string }> };

export async function generateMetadata() {
  const t = await getTranslations("lessons");
  return { title: t("title") };
}

export default async function LessonPage({ params }: LessonPageProps) {
  const ctx = await requireMember();
  const { lessonId } = await params;
  const queryClient = getQueryClient();
  await queryClient.prefetchQuery({
    ...lessonQueries.one(lessonId),
    queryFn: () => getLesson(ctx, { lessonId }),
  });
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <LessonDetail lessonId={lessonId} />
    </HydrationBoundary>
  );
}
