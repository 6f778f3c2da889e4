"use client";

import { useTranslations } from "next-intl";
import { MomentField } from "@/components/incidents/moment-field";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import type { ClientError } from "@/lib/client/client-error";
import { MAX_ENTRY_LENGTH } from "@/lib/contracts/incident-entries";

export type CaseDraft = { ticket: string; promisedAt: string; nextFollowUpAt: string; text: string };

type CaseFieldsProps = {
  draft: CaseDraft;
  setDraft: (draft: CaseDraft) => void;
  error: ClientError | null;
  isTextOptional: boolean;
  /** A settled case waits for nothing. */
  isWaiting: boolean;
};

/** What opening a case and following one up have in common. */
export function CaseFields({ draft, setDraft, error, isTextOptional, isWaiting }: CaseFieldsProps) {
  const t = useTranslations("vendor-report");
  const set = (change: Partial<CaseDraft>) => setDraft({ ...draft, ...change });
  const errors = error?.fieldErrors ?? {};
  return (
    <>
      <Field label={t("cases.ticket")} optional error={errors.ticket}>
        {(control) => (
          <Input
            {...control}
            maxLength={200}
            value={draft.ticket}
            onChange={({ target }) => set({ ticket: target.value })}
          />
        )}
      </Field>
      {isWaiting && (
        <>
          <MomentField
            optional
            label={t("cases.promisedAt")}
            error={errors.promisedAt}
            value={draft.promisedAt}
            onValueChange={(promisedAt) => set({ promisedAt })}
          />
          <MomentField
            optional
            label={t("cases.nextFollowUpAt")}
            help={t("cases.nextHelp")}
            error={errors.nextFollowUpAt}
            value={draft.nextFollowUpAt}
            onValueChange={(nextFollowUpAt) => set({ nextFollowUpAt })}
          />
        </>
      )}
      <Field label={t("cases.text")} help={t("cases.textHelp")} optional={isTextOptional} error={errors.text}>
        {(control) => (
          <Textarea
            {...control}
            rows={3}
            maxLength={MAX_ENTRY_LENGTH}
            value={draft.text}
            onChange={({ target }) => set({ text: target.value })}
          />
        )}
      </Field>
    </>
  );
}
