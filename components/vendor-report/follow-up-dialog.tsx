"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { RefusalOf } from "@/components/auth/refusal";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { ClientError } from "@/lib/client/client-error";
import { useVendorCaseAct } from "@/lib/client/vendor-reports";
import { type FollowingStep, nextSteps, type VendorCaseView } from "@/lib/contracts/vendor-cases";
import { type CaseDraft, CaseFields } from "./case-fields";

type FollowUpDialogProps = { incidentId: string; vendorCase: VendorCaseView };

export function FollowUpDialog({ incidentId, vendorCase }: FollowUpDialogProps) {
  const t = useTranslations("vendor-report");
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={<Button className="self-start">{t("cases.followUp")}</Button>}
      title={t("cases.followUpOf", { vendor: vendorCase.vendor })}
    >
      <FollowUpForm incidentId={incidentId} vendorCase={vendorCase} onSaved={() => setOpen(false)} />
    </Dialog>
  );
}

/** Its own component, so that it begins anew with the case as it stands whenever the dialog opens. */
function FollowUpForm({ incidentId, vendorCase, onSaved }: FollowUpDialogProps & { onSaved: () => void }) {
  const t = useTranslations("vendor-report");
  const act = useVendorCaseAct(incidentId);
  const steps = nextSteps(vendorCase.status);
  const [kind, setKind] = useState<FollowingStep>(steps[0] ?? "asked");
  const [draft, setDraft] = useState<CaseDraft>(() => ({
    ticket: vendorCase.ticket,
    promisedAt: vendorCase.promisedAt ?? "",
    nextFollowUpAt: "",
    text: "",
  }));
  const [clientId] = useState(() => crypto.randomUUID());

  function submit(event: FormEvent) {
    event.preventDefault();
    const body = {
      ...{ clientId, kind, ticket: draft.ticket, text: draft.text },
      revision: vendorCase.revision,
      happenedAt: new Date().toISOString(),
      promisedAt: draft.promisedAt || null,
      nextFollowUpAt: draft.nextFollowUpAt || null,
    };
    act.mutate({ caseId: vendorCase.id, body }, { onSuccess: onSaved });
  }

  return (
    <form onSubmit={submit} className="flex flex-col gap-4 pb-3">
      <RefusalOf error={act.error} />
      <div className="flex flex-col items-start gap-1">
        <span aria-hidden className="text-sm">
          {t("cases.kind")}
        </span>
        <SegmentedControl
          label={t("cases.kind")}
          value={kind}
          onValueChange={setKind}
          options={steps.map((value) => ({ value, label: t(`step.${value}`) }))}
        />
      </div>
      <CaseFields
        draft={draft}
        setDraft={setDraft}
        error={act.error instanceof ClientError ? act.error : null}
        isTextOptional={false}
        isWaiting={kind !== "closed"}
      />
      <Button type="submit" variant="primary" className="self-end" pending={act.isPending}>
        {t("cases.save")}
      </Button>
    </form>
  );
}
