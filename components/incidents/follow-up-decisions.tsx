"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { RefusalOf } from "@/components/auth/refusal";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { ClientError } from "@/lib/client/client-error";
import { useIncidentAct } from "@/lib/client/incidents";
import { memberQueries } from "@/lib/client/members";
import type { FollowUpView } from "@/lib/contracts/incident-reviews";
import type { IncidentDetail } from "@/lib/contracts/incidents";
import { ReasonDialog } from "./reason-dialog";

type DecisionProps = { incidentId: string; followUp: FollowUpView };
const pathOf = ({ id }: FollowUpView) => `/follow-ups/${encodeURIComponent(id)}`;

/** Who does it, and until when. */
export function AcceptDialog({ incidentId, followUp }: DecisionProps) {
  const t = useTranslations("incidents");
  const formId = useId();
  const act = useIncidentAct(incidentId);
  const [isOpen, setOpen] = useState(false);
  const [ownerId, setOwnerId] = useState(followUp.owner?.id);
  const [until, setUntil] = useState(followUp.dueAt?.slice(0, 10) ?? "");
  const members = useQuery({ ...memberQueries.list(), enabled: isOpen });
  const refused = act.error instanceof ClientError ? act.error.fieldErrors : {};

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!ownerId || !until) return;
    act.mutate(
      { path: pathOf(followUp), body: { revision: followUp.revision, status: "accepted", ownerId, until } },
      { onSuccess: () => setOpen(false) },
    );
  }

  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      trigger={<Button>{t(followUp.status === "accepted" ? "followUps.change" : "followUps.accept")}</Button>}
      title={t("followUps.accept")}
      description={followUp.title}
      footer={
        <Button
          type="submit"
          form={formId}
          variant="primary"
          pending={act.isPending}
          aria-disabled={!ownerId || !until}
        >
          {t("followUps.accept")}
        </Button>
      }
    >
      <form id={formId} noValidate onSubmit={submit} className="flex flex-col gap-4">
        <Field label={t("followUps.ownerLabel")} error={refused.ownerId}>
          {(control) => (
            <Select
              {...control}
              value={ownerId}
              onValueChange={setOwnerId}
              placeholder={t("followUps.choose")}
              options={(members.data?.members ?? [])
                .filter(({ disabledAt }) => disabledAt === null)
                .map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
        </Field>
        <Field label={t("followUps.until")} error={refused.until}>
          {(control) => (
            <Input
              {...control}
              type="date"
              className="w-44"
              value={until}
              onChange={({ target }) => setUntil(target.value)}
            />
          )}
        </Field>
        <RefusalOf error={act.error} />
      </form>
    </Dialog>
  );
}

export function DropDialog({ incidentId, followUp }: DecisionProps) {
  const t = useTranslations("incidents");
  const act = useIncidentAct(incidentId);
  return (
    <ReasonDialog
      trigger={<Button variant="ghost">{t("followUps.drop")}</Button>}
      title={t("followUps.drop")}
      description={followUp.title}
      label={t("withdraw.reason")}
      confirmLabel={t("followUps.drop")}
      pending={act.isPending}
      error={act.error}
      onConfirm={async (reason) => {
        await act.mutateAsync({
          path: pathOf(followUp),
          body: { revision: followUp.revision, status: "dropped", reason },
        });
      }}
    />
  );
}

/** Done is what can be shown: a file of the incident, or an address. */
export function FinishDialog({ incident, followUp }: { incident: IncidentDetail; followUp: FollowUpView }) {
  const t = useTranslations("incidents");
  const act = useIncidentAct(incident.id);
  const formId = useId();
  const [isOpen, setOpen] = useState(false);
  const [fileId, setFileId] = useState<string>();
  const [url, setUrl] = useState("");
  const files = incident.attachments.filter(({ removed }) => !removed);
  const file = files.find(({ id }) => id === fileId);
  const evidence = [
    ...(file ? [{ kind: "attachment", attachmentId: file.id, name: file.name }] : []),
    ...(url ? [{ kind: "link", url, name: url.slice(0, 300) }] : []),
  ];

  function submit(event: FormEvent) {
    event.preventDefault();
    if (evidence.length === 0) return;
    act.mutate(
      { path: pathOf(followUp), body: { revision: followUp.revision, status: "done", evidence } },
      { onSuccess: () => setOpen(false) },
    );
  }

  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      trigger={<Button>{t("followUps.finish")}</Button>}
      title={t("followUps.finish")}
      description={t("followUps.finishHint")}
      footer={
        <Button
          type="submit"
          form={formId}
          variant="primary"
          pending={act.isPending}
          aria-disabled={evidence.length === 0}
        >
          {t("followUps.finish")}
        </Button>
      }
    >
      <form id={formId} noValidate onSubmit={submit} className="flex flex-col gap-4">
        {files.length > 0 && (
          <Field label={t("followUps.file")} optional>
            {(control) => (
              <Select
                {...control}
                value={fileId}
                onValueChange={setFileId}
                placeholder={t("followUps.choose")}
                options={files.map(({ id, name }) => ({ value: id, label: name }))}
              />
            )}
          </Field>
        )}
        <Field label={t("followUps.link")} optional>
          {(control) => (
            <Input
              {...control}
              type="url"
              inputMode="url"
              placeholder="https://"
              value={url}
              onChange={({ target }) => setUrl(target.value)}
            />
          )}
        </Field>
        <RefusalOf error={act.error} />
      </form>
    </Dialog>
  );
}
