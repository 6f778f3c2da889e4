"use client";

import { CircleCheck, CircleSlash, Clock, MailX, Moon } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Time } from "@/components/ui/time";
import type { DeliveryView } from "@/lib/contracts/notifications";

/** Where a message stands, with the time that matters for it. */
export function DeliveryState({ delivery }: { delivery: DeliveryView }) {
  const t = useTranslations("notifications");
  const { status, heldUntil, nextAttemptAt, finishedAt, attempts } = delivery;
  if (status === "sent")
    return (
      <span className="inline-flex flex-wrap items-center gap-1.5">
        <Badge tone="proven">
          <CircleCheck aria-hidden />
          {t("status.sent")}
        </Badge>
        {finishedAt && <Time value={finishedAt} />}
      </span>
    );
  if (status === "dead")
    return (
      <Badge tone="refuted">
        <MailX aria-hidden />
        {t("status.dead")}
      </Badge>
    );
  if (status === "withdrawn")
    return (
      <Badge tone="outline">
        <CircleSlash aria-hidden />
        {t("status.withdrawn")}
      </Badge>
    );
  return (
    <span className="inline-flex flex-wrap items-center gap-1.5">
      <Badge tone={heldUntil ? "closed" : "accent"}>
        {heldUntil ? <Moon aria-hidden /> : <Clock aria-hidden />}
        {t(heldUntil ? "status.held" : attempts.length > 0 ? "status.retrying" : "status.pending")}
      </Badge>
      <Time value={heldUntil ?? nextAttemptAt} show="moment" />
    </span>
  );
}
