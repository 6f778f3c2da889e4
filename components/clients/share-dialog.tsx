"use client";

import { QrCode as QrIcon } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { RefusalOf } from "@/components/auth/refusal";
import { Button } from "@/components/ui/button";
import { CodeBlock } from "@/components/ui/code-block";
import { CopyButton } from "@/components/ui/copy-button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { ClientError } from "@/lib/client/client-error";
import { useShareSelfCheck } from "@/lib/client/clients";
import { MAX_SELF_CHECK_DAYS, type MadeSelfCheckLink } from "@/lib/contracts/clients";
import { QrCode } from "./qr-code";

/** Makes a link for one source and shows it this once, to copy and to scan. */
export function ShareDialog({ source }: { source: { id: string; name: string } }) {
  const t = useTranslations("clients");
  const formId = useId();
  const [isOpen, setOpen] = useState(false);
  const share = useShareSelfCheck();
  const refused = share.error instanceof ClientError ? share.error.fieldErrors : {};

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [label, agent] = ["label", "agent"].map((name) => String(form.get(name) ?? "").trim());
    if (label)
      share.mutate({ source: source.id, label, days: Number(form.get("days")), ...(agent && { agent }) });
  }

  return (
    <Dialog
      open={isOpen}
      onOpenChange={(open) => {
        setOpen(open);
        // Shown once: who comes back sees that there is a link, not which.
        share.reset();
      }}
      trigger={
        <Button variant="primary">
          <QrIcon aria-hidden />
          {t("share.open")}
        </Button>
      }
      title={`${t("share.title")} · ${source.name}`}
      description={t("share.hint")}
      footer={
        !share.data && (
          <Button type="submit" form={formId} variant="primary" pending={share.isPending}>
            {t("share.submit")}
          </Button>
        )
      }
    >
      {share.data ? (
        <MadeLink made={share.data} />
      ) : (
        <form id={formId} noValidate method="post" onSubmit={submit} className="flex flex-col gap-4">
          <Field label={t("share.label")} help={t("share.labelHint")} error={refused.label}>
            {(control) => <Input {...control} name="label" maxLength={120} />}
          </Field>
          <Field label={t("share.agent")} help={t("share.agentHint")} error={refused.agent} optional>
            {(control) => <Input {...control} name="agent" maxLength={200} autoComplete="off" />}
          </Field>
          <Field label={t("share.days")} error={refused.days}>
            {(control) => (
              <Input
                {...control}
                type="number"
                name="days"
                min={1}
                max={MAX_SELF_CHECK_DAYS}
                defaultValue={14}
                className="w-28"
              />
            )}
          </Field>
          <RefusalOf error={share.error} />
        </form>
      )}
    </Dialog>
  );
}

function MadeLink({ made }: { made: MadeSelfCheckLink }) {
  const t = useTranslations("clients");
  const format = useFormatter();
  const url = `${window.location.origin}${made.path}`;
  const reminder = t("reminder", { url, date: format.dateTime(new Date(made.expiresAt), "day") });
  return (
    <div className="flex flex-col gap-3 pb-4 text-sm">
      <CodeBlock code={url} copyLabel={t("share.copy")} />
      <p className="text-ink-muted">{t("share.once")}</p>
      <QrCode text={url} label={t("share.qr")} />
      <div className="flex items-start justify-between gap-2">
        <div className="min-w-0">
          <h3 className="text-sm font-medium">{t("share.reminderTitle")}</h3>
          <p className="break-all text-ink-muted">{reminder}</p>
        </div>
        <CopyButton text={reminder} label={t("share.reminderCopy")} />
      </div>
    </div>
  );
}
