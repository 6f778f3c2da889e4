"use client";

import { UserPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { RefusalOf } from "@/components/auth/refusal";
import { useCheckedForm } from "@/components/auth/use-checked-form";
import { useChecks } from "@/components/auth/use-checks";
import { readSeat, SeatFields } from "@/components/seats/seat-fields";
import { usualTerms } from "@/components/seats/usual-terms";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { Role } from "@/lib/access";
import { ClientError } from "@/lib/client/client-error";
import { useInvite } from "@/lib/client/members";
import { CreateInvitation } from "@/lib/contracts/members";
import { RoleChoice } from "./role-choice";
import { ShownLink } from "./shown-link";

/** Who and as what; then the link, which is not shown again. */
export function InviteDialog() {
  const t = useTranslations("members");
  const formId = useId();
  const [isOpen, setOpen] = useState(false);
  const { required, email } = useChecks();
  const [role, setRole] = useState<Role>("team_lead");
  const form = useCheckedForm({
    email,
    role: required,
    endsOn: (value, values) => (role === "auditor" ? required(value, values) : null),
  });
  const invite = useInvite();

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const values = form.read(event.currentTarget);
    if (!values) return;
    const seat = role === "auditor" ? { seat: readSeat(event.currentTarget) } : {};
    invite.mutate(CreateInvitation.parse({ email: values.email, role: values.role, ...seat }), {
      onError: (error) => error instanceof ClientError && form.refuse(error.fieldErrors),
    });
  }

  function setShown(open: boolean) {
    setOpen(open);
    if (open) return;
    invite.reset();
    setRole("team_lead");
  }

  const created = invite.data;
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setShown}
      trigger={
        <Button variant="primary">
          <UserPlus aria-hidden />
          {t("invite.open")}
        </Button>
      }
      title={created ? t("link.joinTitle", { email: created.invitation.email }) : t("invite.title")}
      description={created ? undefined : t("invite.hint")}
      footer={
        created ? (
          <Button onClick={() => setShown(false)}>{t("link.close")}</Button>
        ) : (
          <Button type="submit" form={formId} variant="primary" pending={invite.isPending}>
            {t("invite.submit")}
          </Button>
        )
      }
    >
      {created ? (
        <ShownLink {...created} />
      ) : (
        <form id={formId} {...form.events} onSubmit={submit} className="flex flex-col gap-4">
          <Field label={t("invite.email")} help={t("invite.emailHelp")} error={form.errors.email}>
            {(control) => <Input {...control} name="email" type="email" autoComplete="off" />}
          </Field>
          <RoleChoice label={t("invite.role")} defaultValue="team_lead" onChoose={setRole} />
          {role === "auditor" && <SeatFields terms={usualTerms()} errors={form.errors} />}
          <RefusalOf error={invite.error} />
        </form>
      )}
    </Dialog>
  );
}
