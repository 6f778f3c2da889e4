"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { WholeRefusal } from "@/components/incidents/whole-refusal";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { ClientError } from "@/lib/client/client-error";
import { useCreatePackSchedule } from "@/lib/client/packs";
import { type CreatePackSchedule, PACK_PERIODS, type PackPeriod } from "@/lib/contracts/pack-schedules";
import { SourceChoice } from "./source-choice";

const PRESETS = { monthly: "0 6 1 * *", weekly: "0 6 * * 1", quarterly: "0 6 1 1,4,7,10 *" } as const;
const KINDS = ["monthly", "weekly", "quarterly", "custom", "audit"] as const;
type Kind = (typeof KINDS)[number];
const PERIOD_OF: Record<Kind, PackPeriod> = {
  monthly: "previous-month",
  weekly: "previous-week",
  quarterly: "previous-quarter",
  custom: "since-previous",
  audit: "since-previous",
};

/** A usual time, cron text, or some days before an audit. */
export function ScheduleDialog({ timezone }: { timezone: string }) {
  const t = useTranslations("packs");
  const formId = useId();
  const [isOpen, setOpen] = useState(false);
  const [kind, setKind] = useState<Kind>("monthly");
  const [period, setPeriod] = useState<PackPeriod>("previous-month");
  const [sourceIds, setSourceIds] = useState<string[]>([]);
  const create = useCreatePackSchedule();
  const refused = create.error instanceof ClientError ? create.error.fieldErrors : {};

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? "").trim();
    const common = { name: text("name") || t(`schedules.kind.${kind}`), period, sourceIds };
    const input: CreatePackSchedule =
      kind === "audit"
        ? { kind, ...common, auditOn: text("auditOn"), leadDays: Number(text("leadDays")) }
        : { kind: "cron", ...common, cron: kind === "custom" ? text("cron") : PRESETS[kind] };
    create.mutate(input, { onSuccess: () => setOpen(false) });
  }

  return (
    <Dialog
      open={isOpen}
      onOpenChange={(open) => {
        setOpen(open);
        create.reset();
      }}
      trigger={<Button>{t("schedules.add")}</Button>}
      title={t("schedules.add")}
      description={t("schedules.zone", { timezone })}
      footer={
        <Button type="submit" form={formId} variant="primary" pending={create.isPending}>
          {t("schedules.save")}
        </Button>
      }
    >
      <form id={formId} noValidate onSubmit={submit} className="flex flex-col gap-4">
        <Field label={t("schedules.when")}>
          {(control) => (
            <Select
              {...control}
              value={kind}
              onValueChange={(value) => {
                setKind(value);
                setPeriod(PERIOD_OF[value]);
              }}
              options={KINDS.map((value) => ({ value, label: t(`schedules.kind.${value}`) }))}
            />
          )}
        </Field>
        {kind === "custom" && (
          <Field label={t("schedules.cron")} help={t("schedules.cronHint")} error={refused.cron}>
            {(control) => <Input {...control} name="cron" defaultValue="0 6 1 * *" />}
          </Field>
        )}
        {kind === "audit" && (
          <div className="flex flex-wrap gap-4">
            <Field label={t("schedules.auditOn")} error={refused.auditOn}>
              {(control) => <Input {...control} type="date" name="auditOn" className="w-40" />}
            </Field>
            <Field label={t("schedules.leadDays")} error={refused.leadDays}>
              {(control) => (
                <Input
                  {...control}
                  type="number"
                  name="leadDays"
                  min={0}
                  max={90}
                  defaultValue={7}
                  className="w-24"
                />
              )}
            </Field>
          </div>
        )}
        <Field label={t("schedules.period")}>
          {(control) => (
            <Select
              {...control}
              value={period}
              onValueChange={setPeriod}
              options={PACK_PERIODS.map((value) => ({ value, label: t(`period.${value}`) }))}
            />
          )}
        </Field>
        <Field label={t("schedules.name")} optional>
          {(control) => <Input {...control} name="name" maxLength={80} />}
        </Field>
        <SourceChoice chosen={sourceIds} onChange={setSourceIds} />
        {Object.keys(refused).length === 0 && <WholeRefusal error={create.error} />}
      </form>
    </Dialog>
  );
}
