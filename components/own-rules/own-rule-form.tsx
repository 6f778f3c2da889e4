"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { toast } from "sonner";
import { RefusalOf } from "@/components/auth/refusal";
import { useCheckedForm } from "@/components/auth/use-checked-form";
import { useKindName } from "@/components/findings/use-kind-name";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { ClientError } from "@/lib/client/client-error";
import { useSaveOwnRule, useTryOwnRule } from "@/lib/client/own-rules";
import { FINDING_SEVERITIES } from "@/lib/contracts/findings";
import { CreateOwnRule, type OwnRule, OwnRuleSlug, TryOwnRule } from "@/lib/contracts/own-rules";
import { ConditionInput } from "./condition-input";
import { FieldList } from "./field-list";
import { TrialView } from "./trial-view";

const SECTIONS = TryOwnRule.shape.section.options;

/** A rule in words and its condition in code, tried on every stored snapshot before it is kept. */
export function OwnRuleForm({ rule }: { rule: OwnRule | null }) {
  const t = useTranslations("own-rules");
  const tCommon = useTranslations("common");
  const tSections = useTranslations("sections");
  const kindName = useKindName();
  const router = useRouter();
  const [draft, setDraft] = useState({
    severity: rule?.current.severity ?? "degraded",
    section: rule?.current.section ?? "agents",
    condition: rule?.current.condition ?? "",
  });
  const [tried, setTried] = useState<string | null>(null);
  const trial = useTryOwnRule();
  const save = useSaveOwnRule(rule?.slug ?? null);
  const required = (value: string) => (value.trim().length < 2 ? t("required") : null);
  const form = useCheckedForm({
    slug: (value) => (rule || OwnRuleSlug.safeParse(value).success ? null : t("slugInvalid")),
    titleZh: required,
    titleEn: required,
    condition: (value) => (value.trim() ? null : t("required")),
  });

  function test() {
    setTried(draft.condition);
    trial.mutate({ section: draft.section, condition: draft.condition });
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const values = form.read(event.currentTarget);
    if (!values) return;
    save.mutate(CreateOwnRule.parse({ ...draft, ...values, slug: rule?.slug ?? values.slug }), {
      onError: (error) => error instanceof ClientError && form.refuse(error.fieldErrors),
      onSuccess: ({ version }) => {
        toast.success(rule ? t("saved", { version }) : t("created"));
        router.push("/findings/own-rules");
      },
    });
  }

  return (
    <form {...form.events} onSubmit={submit} className="flex max-w-3xl flex-col gap-4">
      {!rule && (
        <Field label={t("slug")} help={t("slugHelp")} error={form.errors.slug}>
          {(control) => <Input {...control} name="slug" autoComplete="off" spellCheck={false} />}
        </Field>
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t("titleZh")} help={t("titleHelp")} error={form.errors.titleZh}>
          {(control) => <Input {...control} name="titleZh" defaultValue={rule?.current.titleZh} />}
        </Field>
        <Field label={t("titleEn")} error={form.errors.titleEn}>
          {(control) => <Input {...control} name="titleEn" defaultValue={rule?.current.titleEn} />}
        </Field>
        <Field label={t("section")} help={t("sectionHelp")}>
          {(control) => (
            <Select
              {...control}
              options={SECTIONS.map((value) => ({
                value,
                label: tSections.has(value) ? tSections(value) : kindName(value),
              }))}
              value={draft.section}
              onValueChange={(section) => setDraft({ ...draft, section })}
            />
          )}
        </Field>
        <Field label={t("severity")}>
          {(control) => (
            <Select
              {...control}
              options={FINDING_SEVERITIES.map((value) => ({ value, label: tCommon(`severity.${value}`) }))}
              value={draft.severity}
              onValueChange={(severity) => setDraft({ ...draft, severity })}
            />
          )}
        </Field>
      </div>
      <Field label={t("condition.label")} help={t("condition.help")} error={form.errors.condition}>
        {(control) => (
          <ConditionInput
            control={control}
            section={draft.section}
            value={draft.condition}
            onChange={(condition) => setDraft({ ...draft, condition })}
          />
        )}
      </Field>
      <FieldList section={draft.section} />
      <RefusalOf error={save.error ?? trial.error} />
      <div className="flex flex-wrap gap-2">
        <Button onClick={test} pending={trial.isPending} disabled={draft.condition.trim() === ""}>
          {t("trial.run")}
        </Button>
        <Button type="submit" variant="primary" pending={save.isPending}>
          {t(rule ? "saveVersion" : "create")}
        </Button>
      </div>
      {trial.data && tried !== null && <TrialView result={trial.data} condition={tried} />}
    </form>
  );
}
