"use client";

import { useTranslations } from "next-intl";
import { use, useState } from "react";
import { z } from "zod";
import { RefusalOf } from "@/components/auth/refusal";
import { Section } from "@/components/shell/section";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { Time } from "@/components/ui/time";
import { ClientError } from "@/lib/client/client-error";
import { useKept } from "@/lib/client/device-store";
import { incidentHref, useIncidentAct } from "@/lib/client/incidents";
import { WriterContext } from "@/lib/client/use-outbox";
import { REQUIRED_QUESTIONS, REVIEW_QUESTIONS, ReviewAnswers } from "@/lib/contracts/incident-reviews";
import type { IncidentDetail } from "@/lib/contracts/incidents";
import { FollowUps } from "./follow-ups";

type ReviewPanelProps = { incident: IncidentDetail; canReview: boolean; canDecide: boolean };

const EMPTY: ReviewAnswers = {
  whatHappened: "",
  whySurprised: "",
  detectionGap: "",
  whatWentWell: "",
  whereLucky: "",
};
/** The answers as they are being written, and the revision they were begun on. */
const Draft = ReviewAnswers.extend({ revision: z.number() });

/** What was learned: the questions, and what is to be done about the answers. */
export function ReviewPanel({ incident, canReview, canDecide }: ReviewPanelProps) {
  const t = useTranslations("incidents");
  const { review } = incident;
  const [isWriting, setWriting] = useState(false);
  const [draft, setDraft] = useKept(
    `inlet.draft.${use(WriterContext).memberId}.review.${incident.id}`,
    Draft,
  );
  const isEditing = canReview && (isWriting || draft !== null || (!review && incident.status === "review"));
  return (
    <Section
      title={t("review.title")}
      description={t("review.hint")}
      actions={
        <>
          {review?.finished && (
            <Badge tone="proven">{t("review.finishedBy", { name: review.finished.by })}</Badge>
          )}
          {canReview && incident.status !== "open" && (
            <ButtonLink href={`${incidentHref(incident.id)}/lesson`}>{t("review.lesson")}</ButtonLink>
          )}
          {canReview && !isEditing && <Button onClick={() => setWriting(true)}>{t("review.write")}</Button>}
        </>
      }
    >
      {isEditing ? (
        <ReviewForm
          incident={incident}
          draft={draft ?? { ...(review ?? EMPTY), revision: review?.revision ?? 0 }}
          setDraft={setDraft}
          onDone={() => {
            setDraft(null);
            setWriting(false);
          }}
        />
      ) : review ? (
        <dl className="flex max-w-[46rem] flex-col gap-3 text-sm">
          {REVIEW_QUESTIONS.filter((question) => review[question]).map((question) => (
            <div key={question}>
              <dt className="font-medium">{t(`question.${question}`)}</dt>
              <dd className="break-words whitespace-pre-wrap text-ink-muted">{review[question]}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <p className="text-sm text-ink-muted">{t("review.none")}</p>
      )}
      <FollowUps incident={incident} canPropose={canReview} canDecide={canDecide} />
    </Section>
  );
}

type ReviewFormProps = {
  incident: IncidentDetail;
  draft: z.infer<typeof Draft>;
  setDraft: (draft: z.infer<typeof Draft> | null) => void;
  onDone: () => void;
};

function ReviewForm({ incident, draft, setDraft, onDone }: ReviewFormProps) {
  const t = useTranslations("incidents");
  const act = useIncidentAct(incident.id);
  const refused = act.error instanceof ClientError ? act.error.fieldErrors : {};
  const { review } = incident;
  const isMoved = (review?.revision ?? 0) !== draft.revision;

  async function save(isFinished: boolean) {
    try {
      await act.mutateAsync({ path: "/review", body: { ...draft, isFinished } });
      onDone();
    } catch {
      // Told by `act.error`.
    }
  }

  return (
    <form
      noValidate
      onSubmit={(event) => event.preventDefault()}
      className="flex max-w-[46rem] flex-col gap-4"
    >
      {isMoved && review && (
        <section
          role="status"
          aria-label={t("conflict.title")}
          className="flex flex-col gap-2 rounded-md border border-line-strong bg-degraded-soft p-3 text-sm"
        >
          <p className="font-medium text-degraded">
            {t("conflict.title")} {review.updatedBy} <Time value={review.updatedAt} />
          </p>
          {REVIEW_QUESTIONS.filter((question) => review[question] !== draft[question]).map((question) => (
            <p key={question} className="break-words whitespace-pre-wrap">
              {t(`question.${question}`)} {review[question]}
            </p>
          ))}
          <span className="flex flex-wrap gap-2">
            <Button onClick={() => setDraft({ ...draft, revision: review.revision })}>
              {t("conflict.keepMine")}
            </Button>
            <Button variant="ghost" onClick={onDone}>
              {t("conflict.takeTheirs")}
            </Button>
          </span>
        </section>
      )}
      {REVIEW_QUESTIONS.map((question) => (
        <Field
          key={question}
          label={t(`question.${question}`)}
          help={t(`questionHelp.${question}`)}
          error={refused[question]}
          {...(!REQUIRED_QUESTIONS.some((one) => one === question) && { optional: true })}
        >
          {(control) => (
            <Textarea
              {...control}
              maxLength={8000}
              rows={3}
              value={draft[question]}
              onChange={({ target }) => setDraft({ ...draft, [question]: target.value })}
            />
          )}
        </Field>
      ))}
      <RefusalOf error={act.error} />
      <span className="flex flex-wrap gap-2">
        <Button variant="primary" pending={act.isPending} onClick={() => void save(true)}>
          {t("review.finish")}
        </Button>
        <Button pending={act.isPending} onClick={() => void save(false)}>
          {t("review.save")}
        </Button>
      </span>
    </form>
  );
}
