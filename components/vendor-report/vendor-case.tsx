"use client";

import { AlarmClock, CircleCheck, Hourglass, type LucideIcon, MessageSquareReply } from "lucide-react";
import { useNow, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { BadgeTone } from "@/components/ui/badge-styles";
import { Time } from "@/components/ui/time";
import type { VendorCaseStatus, VendorCaseView } from "@/lib/contracts/vendor-cases";
import { FollowUpDialog } from "./follow-up-dialog";

const EVERY_MINUTE = 60_000;
const looks: Record<VendorCaseStatus, { tone: BadgeTone; icon: LucideIcon }> = {
  open: { tone: "degraded", icon: Hourglass },
  answered: { tone: "info", icon: MessageSquareReply },
  closed: { tone: "closed", icon: CircleCheck },
};

type VendorCaseProps = { incidentId: string; vendorCase: VendorCaseView; canWrite: boolean };

export function VendorCase({ incidentId, vendorCase, canWrite }: VendorCaseProps) {
  const t = useTranslations("vendor-report");
  const now = useNow({ updateInterval: EVERY_MINUTE });
  const { vendor, ticket, status, promisedAt, nextFollowUpAt, dueAt, steps } = vendorCase;
  const { tone, icon: Icon } = looks[status];
  const isOverdue = dueAt !== null && Date.parse(dueAt) < now.getTime();
  return (
    <li className="flex flex-col gap-2 border-b border-line py-3 text-sm">
      <div className="flex flex-wrap items-start justify-between gap-2">
        <div className="flex min-w-0 flex-col gap-0.5">
          <h3 className="font-medium break-words">{vendor}</h3>
          <span className="break-words text-ink-muted">{ticket || t("cases.noTicket")}</span>
        </div>
        <Badge tone={tone}>
          <Icon aria-hidden />
          {t(`status.${status}`)}
        </Badge>
      </div>
      <span className="flex flex-col gap-0.5 text-ink-muted">
        <span>
          {t.rich("cases.reportedBy", {
            name: vendorCase.reportedBy,
            time: () => <Time value={vendorCase.reportedAt} show="moment" />,
          })}
        </span>
        {promisedAt && (
          <span>{t.rich("cases.promised", { time: () => <Time value={promisedAt} show="moment" /> })}</span>
        )}
        {nextFollowUpAt && (
          <span>{t.rich("cases.next", { time: () => <Time value={nextFollowUpAt} show="moment" /> })}</span>
        )}
        {dueAt === null && status !== "closed" && <span>{t("cases.nothingDue")}</span>}
      </span>
      {isOverdue && (
        <Badge tone="refuted" className="self-start">
          <AlarmClock aria-hidden />
          {t.rich("cases.overdue", { time: () => <Time value={dueAt} /> })}
        </Badge>
      )}
      <ol aria-label={t("cases.log")} className="flex flex-col gap-1.5 border-s border-line ps-3">
        {steps.map(({ id, kind, at, by, text, isLate }) => (
          <li key={id} className="flex flex-col">
            <span className="flex flex-wrap gap-x-2 text-xs text-ink-subtle">
              <span className="font-medium text-ink-muted">{t(`step.${kind}`)}</span>
              <Time value={at} show="moment" />
              <span>{by}</span>
              {isLate && <span className="text-refuted">{t("cases.late")}</span>}
            </span>
            {text && <span className="break-words whitespace-pre-wrap">{text}</span>}
          </li>
        ))}
      </ol>
      {canWrite && <FollowUpDialog incidentId={incidentId} vendorCase={vendorCase} />}
    </li>
  );
}
