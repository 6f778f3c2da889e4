"use client";

import { MailX } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { TextLink } from "@/components/ui/text-link";
import type { TargetView } from "@/lib/contracts/notifications";
import { DeliveryState } from "./delivery-state";
import { TargetAddress } from "./target-address";

export function TargetRow({ target }: { target: TargetView }) {
  const t = useTranslations("notifications");
  const { id, name, kind, isEnabled, subscription, counts, latest } = target;
  return (
    <li className="grid gap-x-6 gap-y-1 py-3 md:grid-cols-[1fr_16rem_14rem] md:items-center">
      <div className="flex min-w-0 flex-col gap-0.5">
        <span className="flex flex-wrap items-center gap-2">
          <TextLink href={`/notifications/${id}`} className="font-medium">
            {name}
          </TextLink>
          <Badge>{t(`kind.${kind}`)}</Badge>
          {!isEnabled && <Badge tone="outline">{t("off")}</Badge>}
          {counts.dead > 0 && (
            <Badge tone="refuted">
              <MailX aria-hidden />
              {t("deadCount", { count: counts.dead })}
            </Badge>
          )}
        </span>
        <TargetAddress target={target} />
      </div>
      <div className="text-sm text-ink-muted">{t("eventCount", { count: subscription.events.length })}</div>
      <div className="text-sm md:text-end">
        {latest ? <DeliveryState delivery={latest} /> : t("nothingSent")}
      </div>
    </li>
  );
}
