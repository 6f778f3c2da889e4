"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { RefusalOf } from "@/components/auth/refusal";
import { Section } from "@/components/shell/section";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { ClientError } from "@/lib/client/client-error";
import {
  LOG_FIELDS,
  LOG_STATES,
  type LogField,
  type LogMapping,
  type LogPreview,
  REQUIRED_LOG_FIELDS,
} from "@/lib/contracts/reception-log";
import { PreviewTable } from "./preview-table";

const NONE = "";

type MappingFormProps = {
  fileName: string;
  preview: LogPreview;
  pending: boolean;
  error: Error | null;
  onCancel: () => void;
  onStart: (mapping: LogMapping) => void;
};

/** What the columns and words of a log mean; settled once, remembered for the next file with the same columns. */
export function MappingForm({ fileName, preview, pending, error, onCancel, onStart }: MappingFormProps) {
  const t = useTranslations("reception-log");
  const [mapping, setMapping] = useState(preview.mapping);
  const errors = error instanceof ClientError ? error.fieldErrors : {};
  const columns = [
    { value: NONE, label: t("mapping.none") },
    ...preview.columns.map((column) => ({ value: column, label: column })),
  ];
  const setColumn = (field: LogField, column: string) =>
    setMapping({ ...mapping, columns: { ...mapping.columns, [field]: column === NONE ? null : column } });

  return (
    <Section
      title={t("mapping.title")}
      description={`${fileName} · ${t(preview.remembered ? "mapping.remembered" : "mapping.guessed")}`}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onStart(mapping);
        }}
        className="flex flex-col gap-5"
      >
        <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
          {LOG_FIELDS.map((field) => (
            <Field
              key={field}
              label={t(`field.${field}`)}
              error={errors[field]}
              optional={!REQUIRED_LOG_FIELDS.includes(field)}
            >
              {(control) => (
                <Select
                  {...control}
                  options={columns}
                  value={mapping.columns[field] ?? NONE}
                  onValueChange={(column) => setColumn(field, column)}
                />
              )}
            </Field>
          ))}
        </div>
        <States mapping={mapping} onChange={setMapping} />
        <Details mapping={mapping} onChange={setMapping} />
        <PreviewTable preview={preview} />
        <RefusalOf error={error} />
        <div className="flex flex-wrap gap-2">
          <Button type="submit" variant="primary" pending={pending}>
            {pending ? t("reading") : t("mapping.start")}
          </Button>
          <Button onClick={onCancel} disabled={pending}>
            {t("mapping.cancel")}
          </Button>
        </div>
      </form>
    </Section>
  );
}

type PartProps = { mapping: LogMapping; onChange: (mapping: LogMapping) => void };

function States({ mapping, onChange }: PartProps) {
  const t = useTranslations("reception-log");
  const words = Object.entries(mapping.states);
  if (mapping.columns.state === null || words.length === 0) return null;
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="text-sm font-medium">{t("mapping.states")}</legend>
      <p className="text-xs text-ink-subtle">{t("mapping.statesHint")}</p>
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
        {words.map(([word, state]) => (
          <Field key={word} label={word}>
            {(control) => (
              <Select
                {...control}
                options={LOG_STATES.map((value) => ({ value, label: t(`state.${value}`) }))}
                value={state}
                onValueChange={(value) =>
                  onChange({ ...mapping, states: { ...mapping.states, [word]: value } })
                }
              />
            )}
          </Field>
        ))}
      </div>
    </fieldset>
  );
}

function Details({ mapping, onChange }: PartProps) {
  const t = useTranslations("reception-log");
  return (
    <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
      {mapping.columns.sequence !== null && (
        <Field label={t("mapping.runs")}>
          {(control) => (
            <Select
              {...control}
              options={[
                { value: "channel", label: t("mapping.runsChannel") },
                { value: "log", label: t("mapping.runsLog") },
              ]}
              value={mapping.sequenceRuns}
              onValueChange={(sequenceRuns) => onChange({ ...mapping, sequenceRuns })}
            />
          )}
        </Field>
      )}
      {mapping.columns.sentAt !== null && (
        <Field label={t("mapping.late")}>
          {(control) => (
            <Input
              {...control}
              type="number"
              min={1}
              max={86_400}
              value={mapping.lateAfterSeconds}
              onChange={({ target }) => onChange({ ...mapping, lateAfterSeconds: target.valueAsNumber || 1 })}
            />
          )}
        </Field>
      )}
    </div>
  );
}
