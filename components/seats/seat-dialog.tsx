"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useId } from "react";
import { toast } from "sonner";
import { RefusalOf } from "@/components/auth/refusal";
import { useCheckedForm } from "@/components/auth/use-checked-form";
import { useChecks } from "@/components/auth/use-checks";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ClientError } from "@/lib/client/client-error";
import { useMemberActs } from "@/lib/client/members";
import type { Member } from "@/lib/contracts/members";
import type { SeatTerms } from "@/lib/contracts/seats";
import { SeatFields, readSeat } from "./seat-fields";
import { SeatHistory } from "./seat-history";
import { usualTerms } from "./usual-terms";

/** Changes or extends an auditor's seat; where it is over, gives another. */
export function SeatDialog({ member, onClose }: { member: Member; onClose: () => void }) {
  const t = useTranslations();
  const formId = useId();
  const acts = useMemberActs();
  const { required } = useChecks();
  const form = useCheckedForm({ endsOn: required });
  const [newest] = member.seats;
  const open = newest && newest.state !== "over" ? newest : null;
  const past = member.seats.filter(({ state }) => state === "over");
  const terms: SeatTerms = newest
    ? {
        sources: newest.sources.map(({ id }) => id),
        from: newest.from,
        to: newest.to,
        startsOn: open?.startsOn ?? null,
        endsOn: open?.endsOn ?? usualTerms().endsOn,
      }
    : usualTerms();
  const give = useMutation({
    mutationFn: (given: SeatTerms) => acts.giveSeat(member.id, given),
    onError: (error) => error instanceof ClientError && form.refuse(error.fieldErrors),
    onSuccess: ({ endsOn }) => {
      toast.success(t("seats.given", { name: member.name, endsOn }));
      onClose();
    },
  });

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (form.read(event.currentTarget)) give.mutate(readSeat(event.currentTarget));
  }

  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t("seats.title", { name: member.name })}
      description={t(newest ? "seats.hint" : "seats.hintNone")}
      footer={
        <>
          <Button onClick={onClose}>{t("common.actions.cancel")}</Button>
          <Button type="submit" form={formId} variant="primary" pending={give.isPending}>
            {t(open ? "seats.change" : "seats.give")}
          </Button>
        </>
      }
    >
      <form id={formId} {...form.events} onSubmit={submit} className="flex flex-col gap-4">
        <SeatFields terms={terms} errors={form.errors} />
        <RefusalOf error={give.error} />
      </form>
      {past.length > 0 && <SeatHistory seats={past} />}
    </Dialog>
  );
}
