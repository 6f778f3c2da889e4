"use client";

import { useQuery } from "@tanstack/react-query";
import { X } from "lucide-react";
import { useNow, useTranslations } from "next-intl";
import { DeclareLink } from "@/components/incidents/declare-link";
import { declareHourHref } from "@/components/incidents/declare-origin";
import { CauseList } from "@/components/proof/cause-list";
import { GapList } from "@/components/proof/gap-list";
import { clock } from "@/components/proof/hour-cell";
import { RepairList } from "@/components/repairs/repair-list";
import { QueryView } from "@/components/states/query-view";
import { IconButton } from "@/components/ui/icon-button";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import { VerdictBadge } from "@/components/ui/verdict-badge";
import { channelQueries } from "@/lib/client/channels";
import { useView, useViewHref } from "@/lib/client/view-params";
import type { HourDetail } from "@/lib/contracts/channels";
import { HourTrace } from "./hour-trace";

type HourPanelProps = { channelId: string; hour: number; onClose: () => void };

/** Why one hour is what it is: the witnesses, or every cause and what repairs it. */
export function HourPanel({ channelId, hour, onClose }: HourPanelProps) {
  const t = useTranslations("channels");
  const tCommon = useTranslations("common");
  const tProof = useTranslations("proof");
  const view = useView();
  const now = useNow();
  const query = useQuery(channelQueries.hour(channelId, hour, view));
  const day = Math.floor(hour / 24) + 1;
  return (
    <section aria-label={t("hourLabel")} className="rounded-md border border-line bg-sunken p-4">
      <div className="flex items-center justify-between gap-2">
        <h3 className="font-medium">
          {tProof(`day.${day as 1}`)} {clock(hour)}–{hour % 24 === 23 ? "24:00" : clock(hour + 1)}
        </h3>
        <IconButton label={tCommon("actions.close")} onClick={onClose}>
          <X aria-hidden />
        </IconButton>
      </div>
      <QueryView query={query}>
        {(detail) => (
          <>
            <HourExplanation detail={detail} />
            {detail.verdict === "REFUTED" && detail.intended === true && (
              <>
                <div className="pt-3">
                  <DeclareLink
                    href={declareHourHref({ channelId, hour, start: detail.start }, view, now.getTime())}
                  />
                </div>
                <RepairList channelId={channelId} hour={hour} />
                <HourTrace key={hour} channelId={channelId} hour={hour} />
              </>
            )}
          </>
        )}
      </QueryView>
    </section>
  );
}

function HourExplanation({ detail }: { detail: HourDetail }) {
  const t = useTranslations("channels");
  const href = useViewHref();
  const badge =
    detail.verdict === "PROVEN"
      ? "proven"
      : detail.verdict === "UNKNOWN"
        ? "unknown"
        : detail.intended === false
          ? "closed"
          : "refuted";
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-2 text-sm text-ink-muted">
        <VerdictBadge verdict={badge} />
        <Time value={detail.start} show="moment" />
        {detail.intended === false && <span>{t("closedByPlan")}</span>}
        {detail.intended === null && <span>{t("promiseUnknown")}</span>}
      </div>
      {detail.witnesses.length > 0 && (
        <p className="text-sm">
          {t("witnesses")}
          {detail.witnesses.map(({ id, name }, index) => (
            <span key={id}>
              {index > 0 && t("separator")}
              <TextLink href={href(`/agents/${encodeURIComponent(id)}`)}>{name}</TextLink>
            </span>
          ))}
        </p>
      )}
      {detail.causes.length > 0 && <CauseList causes={detail.causes} />}
      {detail.gaps.length > 0 && (
        <>
          <h4 className="text-sm font-medium">{t("collect")}</h4>
          <GapList gaps={detail.gaps} />
        </>
      )}
    </div>
  );
}
