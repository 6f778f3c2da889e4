"use client";

import { useQuery } from "@tanstack/react-query";
import { History } from "lucide-react";
import { useTranslations } from "next-intl";
import { useText } from "@/components/proof/use-text";
import { Section } from "@/components/shell/section";
import { Badge } from "@/components/ui/badge";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import { lessonQueries } from "@/lib/client/lessons";

/** Earlier incidents like this one, with what was learned then; nothing at all when there are none. */
export function SameAsBefore({ incidentId }: { incidentId: string }) {
  const t = useTranslations("lessons");
  const text = useText();
  const { data } = useQuery(lessonQueries.similar(incidentId));
  if (!data || data.length === 0) return null;
  return (
    <Section title={t("similar")} description={t("similarHint")}>
      <ul className="flex flex-col divide-y divide-line border-y border-line text-sm">
        {data.map(({ incident, signs, lesson }) => (
          <li key={incident.id} className="flex flex-col gap-1 py-2.5">
            <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
              <History aria-hidden className="size-4 text-ink-subtle" />
              <TextLink href={`/incidents/${encodeURIComponent(incident.id)}`}>
                {`INC-${incident.number} ${incident.title}`}
              </TextLink>
              <Time value={incident.declaredAt} className="text-xs text-ink-subtle" />
              {signs.length === 0 && <Badge>{t("alike")}</Badge>}
            </span>
            {signs.map(({ ruleId, title }) => (
              <span key={ruleId} className="text-ink-muted">
                {t("sameSign", { title: text(title) })}
              </span>
            ))}
            <span className="text-ink-muted">
              {lesson ? (
                <>
                  {t("lessonOf", { learned: lesson.learned })}{" "}
                  <TextLink href={`/lessons/${encodeURIComponent(lesson.id)}`}>{t("open")}</TextLink>
                </>
              ) : (
                t("noLesson")
              )}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
