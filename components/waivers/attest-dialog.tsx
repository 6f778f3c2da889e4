"use client";

import { UserCheck } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { toast } from "sonner";
import { RefusalOf } from "@/components/auth/refusal";
import { useCheckedForm } from "@/components/auth/use-checked-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { ClientError } from "@/lib/client/client-error";
import { useCreateAttestation } from "@/lib/client/waivers";
import { CreateAttestation, MAX_ATTESTATION_DAYS } from "@/lib/contracts/attestations";
import type { CheckDetail } from "@/lib/contracts/checks";
import { UntilField } from "./until-field";
import { useLayerChecks } from "./use-layer-checks";

const WHOLE = "";

/** What somebody saw where no machine can look. */
export function AttestDialog({ detail: { view, check, unjudged } }: { detail: CheckDetail }) {
  const t = useTranslations("waivers");
  const format = useFormatter();
  const formId = useId();
  const [isOpen, setOpen] = useState(false);
  const [about, setAbout] = useState<string>(WHOLE);
  const { required, atLeast } = useLayerChecks();
  const form = useCheckedForm({ evidence: atLeast(8), until: required });
  const create = useCreateAttestation();
  const subjects = unjudged.examples.map(({ subject }) => subject);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const values = form.read(event.currentTarget);
    if (!values) return;
    const subject = subjects[Number(about || -1)];
    const input = { ...values, sourceId: view.source.id, ruleId: check.ruleId, subject: subject ?? null };
    create.mutate(CreateAttestation.parse(input), {
      onError: (error) => error instanceof ClientError && form.refuse(error.fieldErrors),
      onSuccess: () => {
        setOpen(false);
        toast.success(t("attest.done", { day: format.dateTime(new Date(values.until), "day") }));
      },
    });
  }

  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button>
          <UserCheck aria-hidden />
          {t("attest.open")}
        </Button>
      }
      title={t("attest.title")}
      description={t("attest.hint")}
      footer={
        <Button type="submit" form={formId} variant="primary" pending={create.isPending}>
          {t("attest.submit")}
        </Button>
      }
    >
      <form id={formId} {...form.events} onSubmit={submit} className="flex flex-col gap-4">
        {subjects.length > 0 && (
          <Field label={t("attest.about")}>
            {(control) => (
              <Select
                {...control}
                required={false}
                options={[
                  { value: WHOLE, label: t("wholeRule") },
                  ...subjects.map(({ name }, at) => ({ value: String(at), label: name })),
                ]}
                value={about}
                onValueChange={setAbout}
              />
            )}
          </Field>
        )}
        <Field label={t("attest.evidence")} help={t("attest.evidenceHelp")} error={form.errors.evidence}>
          {(control) => <Textarea {...control} name="evidence" rows={5} maxLength={2000} />}
        </Field>
        <UntilField maxDays={MAX_ATTESTATION_DAYS} error={form.errors.until} />
        <RefusalOf error={create.error} />
      </form>
    </Dialog>
  );
}
