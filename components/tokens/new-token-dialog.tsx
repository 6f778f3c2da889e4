"use client";

import { KeyRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { RefusalOf } from "@/components/auth/refusal";
import { useChecks } from "@/components/auth/use-checks";
import { useCheckedForm } from "@/components/auth/use-checked-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { Role } from "@/lib/access";
import { ClientError } from "@/lib/client/client-error";
import { useCreateToken } from "@/lib/client/tokens";
import { CreateToken, MAX_TOKEN_DAYS } from "@/lib/contracts/api-tokens";
import { ScopeChoice } from "./scope-choice";
import { ShownToken } from "./shown-token";

const DAYS = [7, 30, 90, 180, MAX_TOKEN_DAYS].map(String);

/** What for, how long and how much; then the token, which is not shown again. */
export function NewTokenDialog({ role }: { role: Role }) {
  const t = useTranslations("tokens");
  const formId = useId();
  const [isOpen, setOpen] = useState(false);
  const [days, setDays] = useState("90");
  const { required } = useChecks();
  const form = useCheckedForm({ name: required });
  const create = useCreateToken();

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const scopes = new FormData(event.currentTarget).getAll("scopes");
    const values = form.read(event.currentTarget);
    form.refuse(scopes.length === 0 ? { scopes: t("create.noScope") } : {});
    if (!values || scopes.length === 0) return;
    create.mutate(CreateToken.parse({ ...values, scopes, days: Number(days) }), {
      onError: (error) => error instanceof ClientError && form.refuse(error.fieldErrors),
    });
  }

  function setShown(open: boolean) {
    setOpen(open);
    if (!open) create.reset();
  }

  return (
    <Dialog
      open={isOpen}
      onOpenChange={setShown}
      trigger={
        <Button variant="primary">
          <KeyRound aria-hidden />
          {t("create.open")}
        </Button>
      }
      title={create.data ? t("create.doneTitle") : t("create.title")}
      description={create.data ? t("create.once") : t("create.hint")}
      footer={
        create.data ? (
          <Button onClick={() => setShown(false)}>{t("create.done")}</Button>
        ) : (
          <Button type="submit" form={formId} variant="primary" pending={create.isPending}>
            {t("create.submit")}
          </Button>
        )
      }
    >
      {create.data ? (
        <ShownToken {...create.data} />
      ) : (
        <form id={formId} {...form.events} onSubmit={submit} className="flex flex-col gap-4">
          <Field label={t("create.name")} help={t("create.nameHelp")} error={form.errors.name}>
            {(control) => <Input {...control} name="name" maxLength={100} autoComplete="off" />}
          </Field>
          <Field label={t("create.days")}>
            {(control) => (
              <Select
                {...control}
                value={days}
                onValueChange={setDays}
                options={DAYS.map((value) => ({
                  value,
                  label: t("create.dayCount", { count: Number(value) }),
                }))}
              />
            )}
          </Field>
          <ScopeChoice role={role} error={form.errors.scopes ?? null} />
          <RefusalOf error={create.error} />
        </form>
      )}
    </Dialog>
  );
}
