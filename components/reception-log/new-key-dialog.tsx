"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { KeyRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { RefusalOf } from "@/components/auth/refusal";
import { Button } from "@/components/ui/button";
import { CodeBlock } from "@/components/ui/code-block";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { createLogKey, receptionLogQueries } from "@/lib/client/reception-log";

/** A key is shown once, between making it and closing the dialog. */
export function NewKeyDialog({ sourceId }: { sourceId: string }) {
  const t = useTranslations("reception-log");
  const client = useQueryClient();
  const formId = useId();
  const [isOpen, setOpen] = useState(false);
  const create = useMutation({ mutationFn: createLogKey });

  function open(next: boolean) {
    setOpen(next);
    if (next) return;
    create.reset();
    void client.invalidateQueries({ queryKey: receptionLogQueries.all });
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get("name") ?? "").trim();
    if (name) create.mutate({ source: sourceId, name });
  }

  return (
    <Dialog
      open={isOpen}
      onOpenChange={open}
      trigger={
        <Button>
          <KeyRound aria-hidden />
          {t("createKey")}
        </Button>
      }
      title={t("createKey")}
      footer={
        create.data ? (
          <Button variant="primary" onClick={() => open(false)}>
            {t("keyDone")}
          </Button>
        ) : (
          <Button type="submit" form={formId} variant="primary" pending={create.isPending}>
            {t("createKey")}
          </Button>
        )
      }
    >
      {create.data ? (
        <>
          <p className="text-sm">{t("keyOnce")}</p>
          <CodeBlock code={create.data.key} copyLabel={t("copyKey")} />
        </>
      ) : (
        <form id={formId} onSubmit={submit} className="flex flex-col gap-3">
          <Field label={t("keyName")} help={t("keyNameHelp")}>
            {(control) => <Input {...control} name="name" maxLength={100} />}
          </Field>
          <RefusalOf error={create.error} />
        </form>
      )}
    </Dialog>
  );
}
