"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useId } from "react";
import { RefusalOf } from "@/components/auth/refusal";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

type SaveDraftDialogProps = {
  name: string;
  onSave: (name: string) => Promise<void>;
  onClose: () => void;
};

/** Names a draft and keeps it, with a certificate that the server makes. */
export function SaveDraftDialog({ name, onSave, onClose }: SaveDraftDialogProps) {
  const t = useTranslations();
  const formId = useId();
  const save = useMutation({ mutationFn: onSave, onSuccess: onClose });

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    save.mutate(String(new FormData(event.currentTarget).get("name")).trim());
  }

  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t("what-if.save.title")}
      description={t("what-if.save.hint")}
      footer={
        <>
          <Button onClick={onClose}>{t("common.actions.cancel")}</Button>
          <Button type="submit" form={formId} variant="primary" pending={save.isPending}>
            {t("what-if.save.submit")}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} className="flex flex-col gap-4">
        <Field label={t("what-if.save.name")} help={t("what-if.save.nameHelp")}>
          {(control) => <Input {...control} name="name" defaultValue={name} maxLength={120} autoFocus />}
        </Field>
        <RefusalOf error={save.error} />
      </form>
    </Dialog>
  );
}
