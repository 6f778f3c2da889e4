"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { RotateCw } from "lucide-react";
import { useTranslations } from "next-intl";
import { RefusalOf } from "@/components/auth/refusal";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { SeverityBadge } from "@/components/ui/severity-badge";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import { notificationQueries, resendDelivery } from "@/lib/client/notifications";
import type { DeliveryView } from "@/lib/contracts/notifications";
import { AttemptList } from "./attempt-list";
import { DeliveryState } from "./delivery-state";

export function DeliveryRow({ delivery, canSend }: { delivery: DeliveryView; canSend: boolean }) {
  const t = useTranslations("notifications");
  const client = useQueryClient();
  const resend = useMutation({
    mutationFn: () => resendDelivery(delivery.id),
    onSettled: () => client.invalidateQueries({ queryKey: notificationQueries.all }),
  });
  const { id, event, subject, total, severity, path, repeats, occurredAt, attempts, status } = delivery;
  const title = t(`message.${event}`, { subject, count: total });
  return (
    <li className="flex flex-col gap-1.5 py-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        {severity && <SeverityBadge severity={severity} />}
        {event === "test" ? <span>{title}</span> : <TextLink href={path}>{title}</TextLink>}
        {repeats > 0 && <Badge tone="outline">{t("repeated", { count: repeats })}</Badge>}
        <span className="text-xs text-ink-subtle">
          <Time value={occurredAt} show="moment" />
        </span>
        <span className="md:ms-auto">
          <DeliveryState delivery={delivery} />
        </span>
      </div>
      {attempts.length > 0 && <AttemptList id={id} attempts={attempts} />}
      {status === "dead" && event !== "test" && canSend && (
        <Button className="self-start" pending={resend.isPending} onClick={() => resend.mutate()}>
          <RotateCw aria-hidden />
          {t("resend")}
        </Button>
      )}
      <RefusalOf error={resend.error} />
    </li>
  );
}
