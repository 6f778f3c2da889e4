import { getTranslations } from "next-intl/server";
import { LessonForm } from "@/components/lessons/lesson-form";
import { requireMember } from "@/lib/server/context";

type LessonOfIncidentProps = { params: Promise<{ incidentId: string }> };

export async function generateMetadata() {
  const t = await getTranslations("lessons");
  return { title: t("title") };
}

/** What could have told is worked out from stored snapshots, which takes a while: the page asks for it once it is shown. */
export default async function LessonOfIncident({ params }: LessonOfIncidentProps) {
  await requireMember();
  const { incidentId } = await params;
  return <LessonForm incidentId={incidentId} />;
}
