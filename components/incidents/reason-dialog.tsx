"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { ClientError } from "@/lib/client/client-error";
import { WholeRefusal } from "./whole-refusal";

const LEAST = 2;

type ReasonDialogProps = {
  trigger: ReactNode;
  title: ReactNode;
  description?: ReactNode;
  label: string;
  help?: string;
  confirmLabel: string;
  optional?: boolean;
  pending: boolean;
  error: Error | null;
  /** Rejects when it was refused: the dialog stays, with what was typed. */
  onConfirm: (reason: string) => Promise<void>;
  children?: ReactNode;
};

/** An act that says why. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { trigger, title, description, label, help, confirmLabel, optional, pending, error, onConfirm } =
    props;
  const t = useTranslations("incidents");
  const formId = useId();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const [isMissing, setMissing] = useState(false);
  const refused = error instanceof ClientError ? error.fieldErrors.reason : undefined;

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!optional && reason.trim().length < LEAST) return setMissing(true);
    try {
      await onConfirm(reason.trim());
      setOpen(false);
      setReason("");
    } catch {
      // Told by `error`.
    }
  }

  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      trigger={trigger}
      title={title}
      description={description}
      footer={
        <Button type="submit" form={formId} variant="primary" pending={pending}>
          {confirmLabel}
        </Button>
      }
    >
      <form id={formId} noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
        {props.children}
        <Field
          label={label}
          help={help}
          error={isMissing && reason.trim().length < LEAST ? t("reasonMissing") : refused}
          {...(optional && { optional })}
        >
          {(control) => (
            <Textarea
              {...control}
              maxLength={1000}
              value={reason}
              onChange={({ target }) => setReason(target.value)}
            />
          )}
        </Field>
        {!refused && <WholeRefusal error={error} />}
      </form>
    </Dialog>
  );
}
