"use client";

import { FileQuestion } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { WholeRefusal } from "@/components/incidents/whole-refusal";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import { ClientError } from "@/lib/client/client-error";
import { requestHref, useAskForEvidence } from "@/lib/client/evidence-requests";
import type { AskForEvidence } from "@/lib/contracts/evidence-requests";

type AskDialogProps = { timezone: string } & Pick<AskForEvidence, "packId" | "sourceId" | "ruleId">;

/** What is missing, for which time, and until when; about the thing on whose page it stands. */
export function AskDialog({ timezone, ...about }: AskDialogProps) {
  const t = useTranslations("evidence-requests");
  const router = useRouter();
  const formId = useId();
  const [isOpen, setOpen] = useState(false);
  const [clientId, setClientId] = useState(() => crypto.randomUUID());
  const ask = useAskForEvidence();
  const refused = ask.error instanceof ClientError ? ask.error.fieldErrors : {};

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? "").trim();
    const [from, to] = [text("from"), text("to")];
    ask.mutate(
      {
        clientId,
        title: text("title"),
        what: text("what"),
        due: text("due"),
        ...about,
        ...(from && { from }),
        ...(to && { to }),
      },
      {
        onSuccess: ({ id }) => {
          setOpen(false);
          setClientId(crypto.randomUUID());
          router.push(requestHref(id));
        },
      },
    );
  }

  return (
    <Dialog
      open={isOpen}
      onOpenChange={(open) => {
        setOpen(open);
        ask.reset();
      }}
      trigger={
        <Button>
          <FileQuestion aria-hidden />
          {t("ask.open")}
        </Button>
      }
      title={t("ask.open")}
      description={t("ask.hint")}
      footer={
        <Button type="submit" form={formId} variant="primary" pending={ask.isPending}>
          {t("ask.submit")}
        </Button>
      }
    >
      <form id={formId} noValidate onSubmit={submit} className="flex flex-col gap-4">
        <Field label={t("ask.title")} error={refused.title && t("ask.short")}>
          {(control) => <Input {...control} name="title" maxLength={200} />}
        </Field>
        <Field label={t("ask.what")} help={t("ask.whatHint")} error={refused.what && t("ask.short")}>
          {(control) => <Textarea {...control} name="what" rows={4} maxLength={4000} />}
        </Field>
        <Field
          label={t("ask.due")}
          help={t("ask.zone", { timezone })}
          error={refused.due && t("ask.dueWrong")}
        >
          {(control) => <Input {...control} type="date" name="due" className="w-40" />}
        </Field>
        <div className="flex flex-wrap gap-4">
          <Field label={t("ask.from")} optional error={refused.from}>
            {(control) => <Input {...control} type="date" name="from" className="w-40" />}
          </Field>
          <Field label={t("ask.to")} optional error={refused.to && t("ask.periodWrong")}>
            {(control) => <Input {...control} type="date" name="to" className="w-40" />}
          </Field>
        </div>
        {Object.keys(refused).length === 0 && <WholeRefusal error={ask.error} />}
      </form>
    </Dialog>
  );
}
