"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { INCIDENT_SEVERITIES } from "@/lib/contracts/incident-words";
import type { IncidentRow, SeveritySuggestion } from "@/lib/contracts/incidents";

type Severity = IncidentRow["severity"];

type SeverityChoiceProps = {
  suggestion: SeveritySuggestion | null;
  /** Null: as suggested. */
  value: Severity | null;
  reason: string;
  error?: string | null | undefined;
  onChange: (value: Severity | null, reason: string) => void;
};

/** The matrix suggests, people decide; departing from it asks why. */
export function SeverityChoice({ suggestion, value, reason, error, onChange }: SeverityChoiceProps) {
  const t = useTranslations("incidents");
  const departs = suggestion !== null && value !== null && value !== suggestion.severity;
  return (
    <div className="flex flex-col gap-3">
      <Field
        label={t("field.severity")}
        help={suggestion ? <SuggestionSentence suggestion={suggestion} /> : t("suggestion.none")}
      >
        {(control) => (
          <Select
            {...control}
            className="w-full sm:w-64"
            value={value ?? suggestion?.severity ?? "moderate"}
            onValueChange={(next) => onChange(next, reason)}
            options={INCIDENT_SEVERITIES.map((severity) => ({
              value: severity,
              label:
                severity === suggestion?.severity
                  ? t("suggestion.option", { severity: t(`severity.${severity}`) })
                  : t(`severity.${severity}`),
            }))}
          />
        )}
      </Field>
      {departs && (
        <Field label={t("field.severityReason")} error={error}>
          {(control) => (
            <Input
              {...control}
              maxLength={500}
              value={reason}
              onChange={({ target }) => onChange(value, target.value)}
            />
          )}
        </Field>
      )}
    </div>
  );
}

/** What the matrix was told, so that nobody has to believe it. */
export function SuggestionSentence({ suggestion }: { suggestion: SeveritySuggestion }) {
  const t = useTranslations("incidents");
  const format = useFormatter();
  const { impact, refuted, severity } = suggestion;
  return (
    <>
      {t("suggestion.told", {
        severity: t(`severity.${severity}`),
        channels: impact.channels,
        of: impact.of,
        refuted,
        hours: format.number(impact.hours),
      })}
      {impact.customers === null
        ? t("suggestion.customersUnknown")
        : t(impact.isLeast ? "suggestion.customersAtLeast" : "suggestion.customers", {
            count: impact.customers,
          })}
    </>
  );
}
