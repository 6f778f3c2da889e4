"use client";

import { useQuery } from "@tanstack/react-query";
import { Pencil } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { RefusalOf } from "@/components/auth/refusal";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { channelQueries } from "@/lib/client/channels";
import { ClientError } from "@/lib/client/client-error";
import { useIncidentAct } from "@/lib/client/incidents";
import { CAUSE_CERTAINTIES, INCIDENT_CAUSES, INCIDENT_KINDS } from "@/lib/contracts/incident-words";
import type { IncidentDetail } from "@/lib/contracts/incidents";
import { ChannelChoice } from "./channel-choice";
import { HeadConflict } from "./head-conflict";
import { headOf } from "./incident-head";
import { SeverityChoice } from "./severity-choice";

/** What the incident is called, how grave it is, what caused it. Of two writers the second sees both versions. */
export function HeadDialog({ incident }: { incident: IncidentDetail }) {
  const t = useTranslations("incidents");
  const formId = useId();
  const act = useIncidentAct(incident.id);
  const [isOpen, setOpen] = useState(false);
  const [seen, setSeen] = useState(incident);
  const [head, setHead] = useState(headOf(incident));
  const channels = useQuery({
    ...channelQueries.list(incident.source ? { source: incident.source.id } : {}),
    enabled: isOpen,
  });
  const refused = act.error instanceof ClientError ? act.error.fieldErrors : {};
  const change = (more: Partial<typeof head>) => setHead({ ...head, ...more });

  function open(next: boolean) {
    setOpen(next);
    if (!next) return;
    act.reset();
    setSeen(incident);
    setHead(headOf(incident));
  }

  async function submit(event: FormEvent) {
    event.preventDefault();
    try {
      await act.mutateAsync({
        path: "",
        method: "PATCH",
        body: { ...head, severityReason: head.severityReason || null, revision: seen.revision },
      });
      setOpen(false);
    } catch {
      // Told by `act.error`.
    }
  }

  return (
    <Dialog
      size="lg"
      open={isOpen}
      onOpenChange={open}
      trigger={
        <Button>
          <Pencil aria-hidden />
          {t("edit.open")}
        </Button>
      }
      title={t("edit.title")}
      description={t("edit.hint")}
      footer={
        <Button type="submit" form={formId} variant="primary" pending={act.isPending}>
          {t("save")}
        </Button>
      }
    >
      <form id={formId} noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
        {incident.revision !== seen.revision && (
          <HeadConflict
            theirs={incident}
            seen={seen}
            mine={head}
            onKeepMine={() => setSeen(incident)}
            onTakeTheirs={() => open(true)}
          />
        )}
        <Field label={t("field.title")} error={refused.title}>
          {(control) => (
            <Input
              {...control}
              maxLength={200}
              value={head.title}
              onChange={({ target }) => change({ title: target.value })}
            />
          )}
        </Field>
        <Field label={t("field.summary")} help={t("edit.summaryHelp")} error={refused.summary} optional>
          {(control) => (
            <Textarea
              {...control}
              maxLength={4000}
              value={head.summary}
              onChange={({ target }) => change({ summary: target.value })}
            />
          )}
        </Field>
        <SeverityChoice
          suggestion={incident.suggestion}
          value={head.severity}
          reason={head.severityReason}
          error={refused.severityReason}
          onChange={(severity, severityReason) =>
            change({ severity: severity ?? head.severity, severityReason })
          }
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={t("field.cause")}>
            {(control) => (
              <Select
                {...control}
                value={head.cause ?? "-"}
                onValueChange={(cause) => change({ cause: cause === "-" ? null : cause })}
                options={[
                  { value: "-" as const, label: t("certainty.unknown") },
                  ...INCIDENT_CAUSES.map((cause) => ({ value: cause, label: t(`cause.${cause}`) })),
                ]}
              />
            )}
          </Field>
          <Field label={t("field.causeCertainty")}>
            {(control) => (
              <Select
                {...control}
                value={head.causeCertainty}
                onValueChange={(causeCertainty) => change({ causeCertainty })}
                options={CAUSE_CERTAINTIES.map((one) => ({ value: one, label: t(`certainty.${one}`) }))}
              />
            )}
          </Field>
        </div>
        <Field label={t("field.causeText")} help={t("edit.causeHelp")} error={refused.causeText} optional>
          {(control) => (
            <Textarea
              {...control}
              maxLength={4000}
              value={head.causeText}
              onChange={({ target }) => change({ causeText: target.value })}
            />
          )}
        </Field>
        {channels.data && channels.data.channels.length > 0 && (
          <ChannelChoice
            channels={channels.data.channels}
            selected={head.channelIds}
            onSelectedChange={(channelIds) => change({ channelIds })}
          />
        )}
        <Field label={t("field.kind")} help={t("edit.kindHelp")}>
          {(control) => (
            <Select
              {...control}
              value={head.kind}
              onValueChange={(kind) => change({ kind })}
              options={INCIDENT_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
            />
          )}
        </Field>
        <RefusalOf error={act.error} />
      </form>
    </Dialog>
  );
}
