"use client";

import { Pencil } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { RefusalOf } from "@/components/auth/refusal";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { IconButton } from "@/components/ui/icon-button";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { Time } from "@/components/ui/time";
import { ClientError } from "@/lib/client/client-error";
import { useIncidentAct } from "@/lib/client/incidents";
import { CLOCK_BASES, type IncidentClock } from "@/lib/contracts/incident-words";
import type { IncidentDetail } from "@/lib/contracts/incidents";
import { MomentField } from "./moment-field";

type ClockValueProps = { incident: IncidentDetail; clock: IncidentClock; canEdit: boolean };

/** One moment: when, whether it was measured, who set it; and the way to correct it. */
export function ClockValue({ incident, clock, canEdit }: ClockValueProps) {
  const t = useTranslations("incidents");
  const value = incident.clocks[clock];
  return (
    <span className="flex items-start justify-between gap-1">
      {value ? (
        <span className="min-w-0">
          <Time value={value.at} show="moment" />
          <span className="block text-xs text-ink-subtle">
            {t(`basis.${value.basis}`)} · {value.by}
          </span>
        </span>
      ) : (
        <span className="text-ink-subtle">{t("notYet")}</span>
      )}
      {canEdit && <ClockDialog incident={incident} clock={clock} />}
    </span>
  );
}

function ClockDialog({ incident, clock }: Omit<ClockValueProps, "canEdit">) {
  const t = useTranslations("incidents");
  const formId = useId();
  const value = incident.clocks[clock];
  const act = useIncidentAct(incident.id);
  const [isOpen, setOpen] = useState(false);
  // What the writer saw on opening: the server refuses to overwrite anything else.
  const [seen, setSeen] = useState<string | null>(null);
  const [at, setAt] = useState("");
  const [basis, setBasis] = useState<(typeof CLOCK_BASES)[number]>("estimated");
  const isMoved = isOpen && (value?.at ?? null) !== seen;

  function open(next: boolean) {
    setOpen(next);
    if (!next) return;
    act.reset();
    setSeen(value?.at ?? null);
    setAt(value?.at ?? new Date().toISOString());
    setBasis(value?.basis ?? "estimated");
  }

  async function send(next: string | null, was: string | null) {
    try {
      await act.mutateAsync({ path: `/clocks/${clock}`, body: { at: next, basis, was } });
      setOpen(false);
    } catch {
      // Told by `act.error`.
    }
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    void send(at || null, seen);
  }

  return (
    <Dialog
      open={isOpen}
      onOpenChange={open}
      trigger={
        <IconButton label={t("clockEdit", { clock: t(`clock.${clock}`) })}>
          <Pencil aria-hidden />
        </IconButton>
      }
      title={t(`clock.${clock}`)}
      description={t(`clockMeaning.${clock}`)}
      footer={
        <>
          {value && clock !== "started" && (
            <Button variant="ghost" onClick={() => void send(null, seen)}>
              {t("clockClear")}
            </Button>
          )}
          <Button type="submit" form={formId} variant="primary" pending={act.isPending}>
            {t("save")}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={submit} className="flex flex-col gap-4">
        <MomentField
          label={t("clockAt")}
          value={at}
          onValueChange={setAt}
          error={act.error instanceof ClientError ? act.error.fieldErrors.at : null}
        />
        <SegmentedControl
          label={t("basisLabel")}
          value={basis}
          onValueChange={setBasis}
          options={CLOCK_BASES.map((one) => ({ value: one, label: t(`basis.${one}`) }))}
        />
        {isMoved && value && (
          <p role="status" className="flex flex-wrap items-center gap-2 text-sm text-degraded">
            {t.rich("theirs", {
              name: value.by,
              value: () => <Time value={value.at} show="moment" />,
            })}
            <Button size="sm" onClick={() => setSeen(value.at)}>
              {t("overwrite")}
            </Button>
          </p>
        )}
        <RefusalOf error={act.error} />
      </form>
    </Dialog>
  );
}
