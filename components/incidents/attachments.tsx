"use client";

import { Paperclip, Trash2 } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { type ChangeEvent, useRef } from "react";
import { Section } from "@/components/shell/section";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Time } from "@/components/ui/time";
import { attachmentHref, useAttach, useIncidentAct } from "@/lib/client/incidents";
import { type AttachmentView, MAX_ATTACHMENT_BYTES } from "@/lib/contracts/incident-attachments";
import type { IncidentDetail } from "@/lib/contracts/incidents";
import { ReasonDialog } from "./reason-dialog";
import { WholeRefusal } from "./whole-refusal";

const KIB = 1024;

/** Files that prove something; what should not have been attached is erased, and says so. */
export function Attachments({ incident, canWrite }: { incident: IncidentDetail; canWrite: boolean }) {
  const t = useTranslations("incidents");
  const input = useRef<HTMLInputElement>(null);
  const attach = useAttach(incident.id);

  function choose({ target }: ChangeEvent<HTMLInputElement>) {
    const [file] = target.files ?? [];
    if (file) attach.mutate({ file, clientId: crypto.randomUUID() });
    target.value = "";
  }

  return (
    <Section
      title={t("attachments.title")}
      description={t("attachments.hint", { megabytes: MAX_ATTACHMENT_BYTES / KIB / KIB })}
      actions={
        canWrite && (
          <>
            <input
              ref={input}
              type="file"
              aria-label={t("attachments.add")}
              className="sr-only"
              tabIndex={-1}
              onChange={choose}
            />
            <Button pending={attach.isPending} onClick={() => input.current?.click()}>
              <Paperclip aria-hidden />
              {t("attachments.add")}
            </Button>
          </>
        )
      }
    >
      <WholeRefusal error={attach.error} />
      {incident.attachments.length === 0 ? (
        <p className="text-sm text-ink-muted">{t("attachments.none")}</p>
      ) : (
        <ul className="flex flex-col border-t border-line">
          {incident.attachments.map((file) => (
            <AttachmentLine key={file.id} incidentId={incident.id} file={file} canWrite={canWrite} />
          ))}
        </ul>
      )}
    </Section>
  );
}

type AttachmentLineProps = { incidentId: string; file: AttachmentView; canWrite: boolean };

function AttachmentLine({ incidentId, file, canWrite }: AttachmentLineProps) {
  const t = useTranslations("incidents");
  const format = useFormatter();
  const act = useIncidentAct(incidentId);
  return (
    <li className="flex items-start justify-between gap-3 border-b border-line py-2 text-sm">
      <span className="flex min-w-0 flex-col">
        {file.removed ? (
          <>
            <span className="text-ink-subtle line-through">{file.name}</span>
            <span className="text-xs text-ink-muted">
              {t("attachments.removed", { name: file.removed.by, reason: file.removed.reason })}
            </span>
          </>
        ) : (
          <a
            href={attachmentHref(incidentId, file.id)}
            download
            className="min-w-0 break-words text-accent underline decoration-line-strong underline-offset-4"
          >
            {file.name}
          </a>
        )}
        <span className="text-xs text-ink-subtle">
          {file.mediaType} · {format.number(Math.ceil(file.size / KIB))} KiB · {file.by} ·{" "}
          <Time value={file.at} show="moment" />
        </span>
      </span>
      {canWrite && !file.removed && (
        <ReasonDialog
          trigger={
            <IconButton label={t("attachments.remove")}>
              <Trash2 aria-hidden />
            </IconButton>
          }
          title={t("attachments.removeTitle", { name: file.name })}
          description={t("attachments.removeHint")}
          label={t("withdraw.reason")}
          confirmLabel={t("attachments.remove")}
          pending={act.isPending}
          error={act.error}
          onConfirm={async (reason) => {
            await act.mutateAsync({ path: `/attachments/${file.id}`, method: "DELETE", body: { reason } });
          }}
        />
      )}
    </li>
  );
}
