"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { RefusalOf } from "@/components/auth/refusal";
import { ConditionInput } from "@/components/own-rules/condition-input";
import { TrialView } from "@/components/own-rules/trial-view";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { tryCheck } from "@/lib/client/lessons";
import { FINDING_SEVERITIES } from "@/lib/contracts/findings";
import { CheckVerdicts } from "./check-verdicts";
import type { DraftedRule } from "./draft-choice";

type DraftedCheckProps = { incidentId: string; rule: DraftedRule; onChange: (rule: DraftedRule) => void };

/** The chosen check in words and code; trying it shows what it would have said of all history. */
export function DraftedCheck({ incidentId, rule, onChange }: DraftedCheckProps) {
  const t = useTranslations("lessons");
  const tCommon = useTranslations("common");
  const trial = useMutation({
    mutationFn: ({ section, condition }: DraftedRule) => tryCheck(incidentId, { section, condition }),
  });
  const text = (name: "titleZh" | "titleEn" | "slug") => (
    <Field label={t(name)}>
      {(control) => (
        <Input
          {...control}
          value={rule[name]}
          onChange={({ target }) => onChange({ ...rule, [name]: target.value })}
        />
      )}
    </Field>
  );
  return (
    <div className="flex flex-col gap-4">
      <Field label={t("condition")}>
        {(control) => (
          <ConditionInput
            control={control}
            section={rule.section}
            value={rule.condition}
            onChange={(condition) => onChange({ ...rule, condition })}
          />
        )}
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        {text("titleZh")}
        {text("titleEn")}
        {text("slug")}
        <Field label={t("severity")}>
          {(control) => (
            <Select
              {...control}
              options={FINDING_SEVERITIES.map((value) => ({ value, label: tCommon(`severity.${value}`) }))}
              value={rule.severity}
              onValueChange={(severity) => onChange({ ...rule, severity })}
            />
          )}
        </Field>
      </div>
      <div>
        <Button onClick={() => trial.mutate(rule)} pending={trial.isPending}>
          {t("try")}
        </Button>
      </div>
      <RefusalOf error={trial.error} />
      {trial.data && (
        <>
          <CheckVerdicts {...trial.data} />
          <TrialView result={trial.data.history} condition={rule.condition} />
        </>
      )}
    </div>
  );
}
