"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useText } from "@/components/proof/use-text";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { Section } from "@/components/shell/section";
import { QueryView } from "@/components/states/query-view";
import { Badge } from "@/components/ui/badge";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import { VerdictBadge } from "@/components/ui/verdict-badge";
import { checkPath } from "@/lib/client/checks";
import { lessonQueries } from "@/lib/client/lessons";
import type { LessonChain } from "@/lib/contracts/lessons";
import { ChainStep } from "./chain-step";

/** One lesson: from the fault that was there first to the check that now stands guard. */
export function LessonDetail({ lessonId }: { lessonId: string }) {
  const t = useTranslations("lessons");
  const query = useQuery(lessonQueries.one(lessonId));
  return (
    <Page>
      <QueryView query={query}>
        {(lesson) => (
          <>
            <PageHeader
              trail={[{ label: t("title"), href: "/lessons" }]}
              title={`INC-${lesson.incident.number} ${lesson.incident.title}`}
              status={<Badge tone="outline">{t(`guard.${lesson.guard}`)}</Badge>}
              description={t.rich("by", {
                name: lesson.createdBy,
                time: () => <Time value={lesson.createdAt} show="day" />,
              })}
            />
            <p className="max-w-[46rem] text-base break-words whitespace-pre-line">{lesson.learned}</p>
            {lesson.text && (
              <p className="max-w-[46rem] text-sm break-words whitespace-pre-line text-ink-muted">
                {lesson.text}
              </p>
            )}
            <p className="text-sm text-ink-muted">{t("recurrences", { count: lesson.recurrences })}</p>
            <Chain lesson={lesson} />
          </>
        )}
      </QueryView>
    </Page>
  );
}

function Chain({ lesson }: { lesson: LessonChain }) {
  const t = useTranslations("lessons");
  const text = useText();
  const { finding, incident, actions, check, firstPass } = lesson;
  return (
    <Section title={t("chain")}>
      <ol className="flex flex-col gap-0 sm:grid sm:auto-cols-fr sm:grid-flow-col">
        <ChainStep name={t("step.finding")} at={finding?.firstSeenAt}>
          {finding ? (
            <TextLink href={`/findings/${encodeURIComponent(finding.id)}?source=${finding.sourceId}`}>
              {text(finding.message)}
            </TextLink>
          ) : (
            t("noFinding")
          )}
        </ChainStep>
        <ChainStep name={t("step.incident")} at={incident.declaredAt}>
          <TextLink href={`/incidents/${encodeURIComponent(incident.id)}`}>
            {`INC-${incident.number} ${incident.title}`}
          </TextLink>
        </ChainStep>
        <ChainStep name={t("step.actions")}>
          {actions.length === 0 ? (
            t("noActions")
          ) : (
            <ul className="flex flex-col gap-1">
              {actions.map(({ id, title }) => (
                <li key={id}>{title}</li>
              ))}
            </ul>
          )}
        </ChainStep>
        <ChainStep name={t("step.check")} at={check ? lesson.createdAt : undefined}>
          {check ? (
            <span className="flex flex-wrap items-center gap-1.5">
              <TextLink href={check.isOwn ? "/findings/own-rules" : checkPath(check.ruleId)}>
                {text(check.title)}
              </TextLink>
              {check.verdict && <VerdictBadge verdict={check.verdict} />}
            </span>
          ) : (
            t("noCheck")
          )}
        </ChainStep>
        <ChainStep name={t("step.firstPass")} at={firstPass?.takenAt} isLast>
          {firstPass ? (
            <TextLink href={`/snapshots/${encodeURIComponent(firstPass.snapshotId)}`}>
              <Time value={firstPass.takenAt} show="moment" />
            </TextLink>
          ) : check ? (
            t("notYet")
          ) : (
            "—"
          )}
        </ChainStep>
      </ol>
    </Section>
  );
}
