"use client";

import { Link2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { WholeRefusal } from "@/components/incidents/whole-refusal";
import { Button } from "@/components/ui/button";
import { CodeBlock } from "@/components/ui/code-block";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { ClientError } from "@/lib/client/client-error";
import { useSharePack } from "@/lib/client/packs";
import { MAX_LINK_DAYS, MAX_LINK_DOWNLOADS } from "@/lib/contracts/pack-links";

/** Makes a link and shows it this once. */
export function ShareDialog({ packId }: { packId: string }) {
  const t = useTranslations("packs");
  const formId = useId();
  const [isOpen, setOpen] = useState(false);
  const share = useSharePack(packId);
  const refused = share.error instanceof ClientError ? share.error.fieldErrors : {};

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const recipient = String(form.get("recipient") ?? "").trim();
    if (recipient)
      share.mutate({
        recipient,
        days: Number(form.get("days")),
        maxDownloads: Number(form.get("maxDownloads")),
      });
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
        <Button>
          <Link2 aria-hidden />
          {t("share.open")}
        </Button>
      }
      title={t("share.title")}
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
        <div className="flex flex-col gap-2 pb-4 text-sm">
          <CodeBlock code={`${window.location.origin}${share.data.path}`} copyLabel={t("share.copy")} />
          <p className="text-ink-muted">{t("share.once")}</p>
        </div>
      ) : (
        <form id={formId} noValidate onSubmit={submit} className="flex flex-col gap-4">
          <Field label={t("share.recipient")} help={t("share.recipientHint")} error={refused.recipient}>
            {(control) => <Input {...control} name="recipient" maxLength={120} />}
          </Field>
          <div className="flex flex-wrap gap-4">
            <Field label={t("share.days")} error={refused.days}>
              {(control) => (
                <Input
                  {...control}
                  type="number"
                  name="days"
                  min={1}
                  max={MAX_LINK_DAYS}
                  defaultValue={7}
                  className="w-28"
                />
              )}
            </Field>
            <Field label={t("share.downloads")} error={refused.maxDownloads}>
              {(control) => (
                <Input
                  {...control}
                  type="number"
                  name="maxDownloads"
                  min={1}
                  max={MAX_LINK_DOWNLOADS}
                  defaultValue={3}
                  className="w-28"
                />
              )}
            </Field>
          </div>
          <WholeRefusal error={share.error} />
        </form>
      )}
    </Dialog>
  );
}
