"use client";

import { BellRing } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { RefusalOf } from "@/components/auth/refusal";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Dialog } from "@/components/ui/dialog";
import { useSendReminder } from "@/lib/client/clients";
import { type DueReminder, dueReminders } from "@/lib/contracts/client-reminders";
import type { ClientInventory } from "@/lib/contracts/clients";

type RemindDialogProps = {
  inventory: ClientInventory;
  /** Only what is so now is told to others, by whoever may. */
  canSend: boolean;
};

/** Whom to remind and why: to send to the targets that asked for it, or to paste into a group. */
export function RemindDialog({ inventory, canSend }: RemindDialogProps) {
  const t = useTranslations("clients");
  const why = useReason();
  const due = dueReminders(inventory);
  if (due.length === 0 || !inventory.view) return null;
  const names = due.map((one) => t("remind.names", { name: one.agent.name, why: why(one) }));
  const text = t("remind.text", { names: names.join(t("remind.separator")) });
  return (
    <Dialog
      trigger={
        <Button>
          <BellRing aria-hidden />
          {t("remind.open")}
        </Button>
      }
      title={t("remind.title")}
      description={t("remind.hint", { count: due.length })}
      footer={<CopyButton text={text} label={t("remind.copy")} />}
    >
      <ul aria-label={t("remind.list")} className="flex flex-col divide-y divide-line text-sm">
        {due.map((one) => (
          <li key={one.agent.id} className="flex justify-between gap-4 py-1.5">
            <span className="min-w-0 break-words">{one.agent.name}</span>
            <span className="shrink-0 text-ink-muted">{why(one)}</span>
          </li>
        ))}
      </ul>
      {canSend && <SendPart sourceId={inventory.view.source.id} />}
    </Dialog>
  );
}

function SendPart({ sourceId }: { sourceId: string }) {
  const t = useTranslations("clients");
  const format = useFormatter();
  const send = useSendReminder();
  return (
    <div className="flex flex-col items-start gap-2">
      <p className="text-xs text-ink-muted">{t("remind.sendHint")}</p>
      <Button
        variant="primary"
        pending={send.isPending}
        disabled={send.isSuccess}
        onClick={() => send.mutate({ source: sourceId })}
      >
        {t("remind.send")}
      </Button>
      <p role="status" className="text-sm">
        {send.data && t("remind.sent", { targets: format.list(send.data.targets) })}
      </p>
      <RefusalOf error={send.error} />
    </div>
  );
}

function useReason(): (due: DueReminder) => string {
  const t = useTranslations("clients");
  return ({ reason, problems }) => {
    if (reason === "problems") return t("problemCount", { count: problems });
    if (reason === "aged") return t("origin.aged");
    return reason === "unreported" ? t("remind.unreported") : t(`update.${reason}`);
  };
}
