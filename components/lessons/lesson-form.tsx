"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { RefusalOf } from "@/components/auth/refusal";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { Section } from "@/components/shell/section";
import { QueryView } from "@/components/states/query-view";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { Textarea } from "@/components/ui/textarea";
import { lessonQueries, saveLesson } from "@/lib/client/lessons";
import { type LessonProposal, SaveLesson } from "@/lib/contracts/lessons";
import { DraftChoice, type DraftedRule } from "./draft-choice";
import { StandingChoice } from "./standing-choice";

const OPTIONS = ["draft", "standing", "process", "none"] as const;
type Option = (typeof OPTIONS)[number];

/** What an incident taught, and what stands guard from now. */
export function LessonForm({ incidentId }: { incidentId: string }) {
  const query = useQuery(lessonQueries.proposal(incidentId));
  return <Page>{<QueryView query={query}>{(proposal) => <Form proposal={proposal} />}</QueryView>}</Page>;
}

function Form({ proposal }: { proposal: LessonProposal }) {
  const t = useTranslations("lessons");
  const router = useRouter();
  const client = useQueryClient();
  const { incident, drafts } = proposal;
  const [option, setOption] = useState<Option>(drafts.length > 0 ? "draft" : "standing");
  const [learned, setLearned] = useState("");
  const [drafted, setDrafted] = useState<DraftedRule | null>(null);
  const [ruleId, setRuleId] = useState<string | null>(null);
  const [text, setText] = useState("");
  const [isAsked, setAsked] = useState(false);
  const save = useMutation({
    mutationFn: (lesson: SaveLesson) => saveLesson(incident.id, lesson),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries();
      toast.success(t("saved"));
      router.push(`/lessons/${encodeURIComponent(id)}`);
    },
  });
  const lesson = SaveLesson.safeParse({
    learned,
    ...(option === "draft" && { guard: "check", rule: drafted }),
    ...(option === "standing" && { guard: "standing", ruleId }),
    ...((option === "process" || option === "none") && { guard: option, text }),
  });
  const missing = (isMissing: boolean) => (isAsked && isMissing ? t("required") : undefined);

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (lesson.success) save.mutate(lesson.data);
      }}
      className="flex flex-col gap-5"
    >
      <PageHeader
        trail={[{ label: t("back"), href: `/incidents/${encodeURIComponent(incident.id)}` }]}
        title={t("new.title", { number: incident.number })}
        description={t("new.description")}
      />
      <div className="max-w-3xl">
        <Field label={t("learned")} help={t("learnedHelp")} error={missing(learned.trim().length < 4)}>
          {(control) => (
            <Textarea
              {...control}
              rows={3}
              maxLength={4000}
              value={learned}
              onChange={({ target }) => setLearned(target.value)}
            />
          )}
        </Field>
      </div>
      <Section
        title={t("choose")}
        actions={
          <SegmentedControl<Option>
            label={t("choose")}
            value={option}
            onValueChange={setOption}
            options={OPTIONS.map((value) => ({ value, label: t(`option.${value}`) }))}
          />
        }
      >
        {option === "draft" && <DraftChoice proposal={proposal} value={drafted} onChange={setDrafted} />}
        {option === "standing" && (
          <StandingChoice standing={proposal.standing} value={ruleId} onChange={setRuleId} />
        )}
        {(option === "process" || option === "none") && (
          <div className="max-w-3xl">
            <Field
              label={t(`optionText.${option}`)}
              help={t(`optionHelp.${option}`)}
              error={missing(text.trim().length < 4)}
            >
              {(control) => (
                <Textarea
                  {...control}
                  rows={3}
                  maxLength={2000}
                  value={text}
                  onChange={({ target }) => setText(target.value)}
                />
              )}
            </Field>
          </div>
        )}
        {isAsked && ((option === "draft" && !drafted) || (option === "standing" && !ruleId)) && (
          <p role="alert" className="text-sm text-refuted">
            {t("chooseOne")}
          </p>
        )}
      </Section>
      <RefusalOf error={save.error} />
      <div>
        <Button type="submit" variant="primary" pending={save.isPending}>
          {t("save")}
        </Button>
      </div>
    </form>
  );
}
