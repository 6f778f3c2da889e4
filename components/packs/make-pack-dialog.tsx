"use client";

import { PackagePlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { WholeRefusal } from "@/components/incidents/whole-refusal";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { ClientError } from "@/lib/client/client-error";
import { useRequestPack } from "@/lib/client/packs";
import { monthSoFar } from "./month-so-far";
import { SourceChoice } from "./source-choice";

/** For which days and sources; the making itself goes on without the page. */
export function MakePackDialog({ timezone, isBusy }: { timezone: string; isBusy: boolean }) {
  const t = useTranslations("packs");
  const formId = useId();
  const [isOpen, setOpen] = useState(false);
  const [{ from, to }, setDays] = useState(() => monthSoFar(timezone));
  const [sourceIds, setSourceIds] = useState<string[]>([]);
  const make = useRequestPack();
  const refused = make.error instanceof ClientError ? make.error.fieldErrors : {};

  function submit(event: FormEvent) {
    event.preventDefault();
    make.mutate({ from, to, sourceIds }, { onSuccess: () => setOpen(false) });
  }

  return (
    <Dialog
      open={isOpen}
      onOpenChange={(open) => {
        setOpen(open);
        make.reset();
      }}
      trigger={
        <Button variant="primary" disabled={isBusy}>
          <PackagePlus aria-hidden />
          {t("make.open")}
        </Button>
      }
      title={t("make.title")}
      description={t("make.hint")}
      footer={
        <Button type="submit" form={formId} variant="primary" pending={make.isPending}>
          {t("make.submit")}
        </Button>
      }
    >
      <form id={formId} noValidate onSubmit={submit} className="flex flex-col gap-4">
        <div className="flex flex-wrap gap-4">
          <Field label={t("make.from")} error={refused.from}>
            {(control) => (
              <Input
                {...control}
                type="date"
                className="w-40"
                value={from}
                onChange={({ target }) => setDays({ from: target.value, to })}
              />
            )}
          </Field>
          <Field label={t("make.to")} error={refused.to && t("make.order")}>
            {(control) => (
              <Input
                {...control}
                type="date"
                className="w-40"
                value={to}
                onChange={({ target }) => setDays({ from, to: target.value })}
              />
            )}
          </Field>
        </div>
        <SourceChoice chosen={sourceIds} onChange={setSourceIds} />
        {!refused.from && !refused.to && <WholeRefusal error={make.error} />}
      </form>
    </Dialog>
  );
}
