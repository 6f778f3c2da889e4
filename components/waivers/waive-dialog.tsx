"use client";

import { useQuery } from "@tanstack/react-query";
import { ShieldCheck } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { toast } from "sonner";
import { RefusalOf } from "@/components/auth/refusal";
import { useCheckedForm } from "@/components/auth/use-checked-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { ClientError } from "@/lib/client/client-error";
import { memberQueries } from "@/lib/client/members";
import { useCreateWaiver } from "@/lib/client/waivers";
import { CreateWaiver, MAX_WAIVER_DAYS } from "@/lib/contracts/waivers";
import { UntilField } from "./until-field";
import { useLayerChecks } from "./use-layer-checks";

type WaiveDialogProps = { sourceId: string; findingId: string; ownId: string; again: boolean };

/** Why, who answers for it, and until when. */
export function WaiveDialog({ sourceId, findingId, ownId, again }: WaiveDialogProps) {
  const t = useTranslations("waivers");
  const format = useFormatter();
  const formId = useId();
  const [isOpen, setOpen] = useState(false);
  const [ownerId, setOwnerId] = useState(ownId);
  const { required, atLeast } = useLayerChecks();
  const form = useCheckedForm({ reason: atLeast(4), ownerId: required, until: required });
  const create = useCreateWaiver();
  const members = useQuery({ ...memberQueries.list(), enabled: isOpen });
  const owners = members.data?.members.filter(({ disabledAt }) => disabledAt === null) ?? [];

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const values = form.read(event.currentTarget);
    if (!values) return;
    create.mutate(CreateWaiver.parse({ ...values, sourceId, findingId }), {
      onError: (error) => error instanceof ClientError && form.refuse(error.fieldErrors),
      onSuccess: () => {
        setOpen(false);
        toast.success(t("create.done", { day: format.dateTime(new Date(values.until), "day") }));
      },
    });
  }

  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button>
          <ShieldCheck aria-hidden />
          {t(again ? "create.again" : "create.open")}
        </Button>
      }
      title={t("create.title")}
      description={t("create.hint")}
      footer={
        <Button type="submit" form={formId} variant="primary" pending={create.isPending}>
          {t("create.submit")}
        </Button>
      }
    >
      <form id={formId} {...form.events} onSubmit={submit} className="flex flex-col gap-4">
        <Field label={t("create.reason")} help={t("create.reasonHelp")} error={form.errors.reason}>
          {(control) => <Textarea {...control} name="reason" maxLength={1000} />}
        </Field>
        <Field label={t("create.owner")} help={t("create.ownerHelp")} error={form.errors.ownerId}>
          {(control) => (
            <Select
              {...control}
              name="ownerId"
              options={owners.map(({ id, name }) => ({ value: id, label: name }))}
              value={ownerId}
              onValueChange={setOwnerId}
            />
          )}
        </Field>
        <UntilField maxDays={MAX_WAIVER_DAYS} error={form.errors.until} />
        <RefusalOf error={create.error} />
      </form>
    </Dialog>
  );
}
