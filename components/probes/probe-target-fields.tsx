"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { Select } from "@/components/ui/select";
import { type CreateProbe, EXPECTED_BODIES, PROBE_KINDS, PROBE_PURPOSES } from "@/lib/contracts/probes";

type Chosen = Omit<CreateProbe, "name" | "url">;
type ProbeTargetFieldsProps = {
  chosen: Chosen;
  onChange: (change: Partial<Chosen>) => void;
  url: string;
  onUrlChange: (url: string) => void;
  urlError: string | undefined;
  sources: readonly { id: string; name: string; url: string | null }[];
};

const NO_SOURCE = "";

/** What is probed, what for, and whose snapshots are told. */
export function ProbeTargetFields(props: ProbeTargetFieldsProps) {
  const { chosen, onChange, url, onUrlChange, urlError, sources } = props;
  const t = useTranslations("probes");
  const known = sources.filter((source) => source.url !== null);
  return (
    <>
      <SegmentedControl
        label={t("field.kind")}
        value={chosen.kind}
        onValueChange={(kind) =>
          onChange({
            kind,
            expects: "any",
            purpose: kind === "websocket" ? "socket" : chosen.purpose === "socket" ? "api" : chosen.purpose,
          })
        }
        options={PROBE_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      <Field label={t("field.url")} help={t(`urlHelp.${chosen.kind}`)} error={urlError}>
        {(control) => (
          <Input
            {...control}
            name="url"
            inputMode="url"
            autoComplete="off"
            value={url}
            onChange={(event) => onUrlChange(event.target.value)}
          />
        )}
      </Field>
      {chosen.kind === "http" && known.length > 0 && (
        <p className="flex flex-wrap items-center gap-1 text-xs text-ink-muted">
          {t("fromSources")}
          {known.map((source) => (
            <Button
              key={source.id}
              variant="link"
              onClick={() => {
                onUrlChange(source.url ?? "");
                onChange({ sourceId: source.id, purpose: "api" });
              }}
            >
              {source.name}
            </Button>
          ))}
        </p>
      )}
      {chosen.kind === "http" && (
        <Field label={t("field.expects")} help={t("expectsHelp")}>
          {(control) => (
            <Select
              {...control}
              name="expects"
              value={chosen.expects}
              onValueChange={(expects) => onChange({ expects })}
              options={EXPECTED_BODIES.map((value) => ({ value, label: t(`expects.${value}`) }))}
            />
          )}
        </Field>
      )}
      <Field label={t("field.purpose")} help={t("purposeHelp")}>
        {(control) => (
          <Select
            {...control}
            name="purpose"
            value={chosen.purpose}
            onValueChange={(purpose) => onChange({ purpose })}
            options={PROBE_PURPOSES.map((value) => ({ value, label: t(`purpose.${value}`) }))}
          />
        )}
      </Field>
      <Field label={t("field.source")} help={t("sourceHelp")}>
        {(control) => (
          <Select
            {...control}
            name="sourceId"
            value={chosen.sourceId ?? NO_SOURCE}
            onValueChange={(value) => onChange({ sourceId: value === NO_SOURCE ? null : value })}
            options={[
              { value: NO_SOURCE, label: t("everySource") },
              ...sources.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        )}
      </Field>
    </>
  );
}
