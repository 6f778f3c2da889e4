"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { toast } from "sonner";
import { RefusalOf } from "@/components/auth/refusal";
import { useCheckedForm } from "@/components/auth/use-checked-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { useLayerChecks } from "@/components/waivers/use-layer-checks";
import { ClientError } from "@/lib/client/client-error";
import { memberQueries } from "@/lib/client/members";
import { useSeparationActs } from "@/lib/client/role-relations";
import { SaveSeparationRule, type StoredSeparationRule } from "@/lib/contracts/separation";

type SeparationDialogProps = {
  sourceId: string;
  ownId: string;
  /** The rule whose duties are being changed; null for a new one. */
  edited: StoredSeparationRule | null;
  duties: Pick<SaveSeparationRule, "left" | "right">;
};

/** Keeps two duties as a rule: what it is called and who answers for it. */
export function SeparationDialog({ sourceId, ownId, edited, duties }: SeparationDialogProps) {
  const t = useTranslations("relations");
  const formId = useId();
  const [isOpen, setOpen] = useState(false);
  const [ownerId, setOwnerId] = useState(edited?.owner.id ?? ownId);
  const { required, atLeast } = useLayerChecks();
  const form = useCheckedForm({ name: atLeast(1), ownerId: required });
  const acts = useSeparationActs();
  const save = useMutation({
    mutationFn: (input: SaveSeparationRule) => acts.save(edited?.id ?? null, input),
  });
  const members = useQuery({ ...memberQueries.list(), enabled: isOpen });
  const owners = members.data?.members.filter(({ disabledAt }) => disabledAt === null) ?? [];

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const values = form.read(event.currentTarget);
    if (!values) return;
    save.mutate(SaveSeparationRule.parse({ ...values, ...duties, sourceId }), {
      onError: (error) => error instanceof ClientError && form.refuse(error.fieldErrors),
      onSuccess: () => {
        setOpen(false);
        toast.success(t("separation.saved"));
      },
    });
  }

  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      trigger={<Button>{t(edited ? "separation.saveChange" : "separation.keep")}</Button>}
      title={t(edited ? "separation.saveChange" : "separation.keep")}
      description={t("separation.keepHint")}
      footer={
        <Button type="submit" form={formId} variant="primary" pending={save.isPending}>
          {t("separation.save")}
        </Button>
      }
    >
      <form id={formId} {...form.events} onSubmit={submit} className="flex flex-col gap-4">
        <Field label={t("separation.name")} error={form.errors.name}>
          {(control) => <Input {...control} name="name" maxLength={80} defaultValue={edited?.name ?? ""} />}
        </Field>
        <Field label={t("separation.ownerLabel")} error={form.errors.ownerId}>
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
        <RefusalOf error={save.error} />
      </form>
    </Dialog>
  );
}
