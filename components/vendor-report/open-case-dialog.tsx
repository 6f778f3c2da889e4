"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { RefusalOf } from "@/components/auth/refusal";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { ClientError } from "@/lib/client/client-error";
import { useVendorCaseAct } from "@/lib/client/vendor-reports";
import { type CaseDraft, CaseFields } from "./case-fields";

const EMPTY: CaseDraft = { ticket: "", promisedAt: "", nextFollowUpAt: "", text: "" };

export function OpenCaseDialog({ incidentId }: { incidentId: string }) {
  const t = useTranslations("vendor-report");
  const act = useVendorCaseAct(incidentId);
  const [open, setOpen] = useState(false);
  const [vendor, setVendor] = useState("");
  const [draft, setDraft] = useState(EMPTY);
  const [clientId, setClientId] = useState(() => crypto.randomUUID());
  const formId = useId();
  const error = act.error instanceof ClientError ? act.error : null;

  function submit(event: FormEvent) {
    event.preventDefault();
    const { ticket, text, promisedAt, nextFollowUpAt } = draft;
    const body = {
      ...{ clientId, vendor: vendor.trim(), ticket, text },
      reportedAt: new Date().toISOString(),
      promisedAt: promisedAt || null,
      nextFollowUpAt: nextFollowUpAt || null,
    };
    act.mutate(
      { body },
      {
        onSuccess: () => {
          setOpen(false);
          setVendor("");
          setDraft(EMPTY);
          setClientId(crypto.randomUUID());
        },
      },
    );
  }

  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={<Button>{t("cases.open")}</Button>}
      title={t("cases.open")}
      description={t("cases.openHint")}
      footer={
        <Button type="submit" form={formId} variant="primary" pending={act.isPending}>
          {t("cases.save")}
        </Button>
      }
    >
      <form id={formId} onSubmit={submit} className="flex flex-col gap-4">
        <RefusalOf error={act.error} />
        <Field label={t("cases.vendor")} help={t("cases.vendorHelp")} error={error?.fieldErrors.vendor}>
          {(control) => (
            <Input
              {...control}
              maxLength={200}
              value={vendor}
              onChange={({ target }) => setVendor(target.value)}
            />
          )}
        </Field>
        <CaseFields draft={draft} setDraft={setDraft} error={error} isTextOptional isWaiting />
      </form>
    </Dialog>
  );
}
