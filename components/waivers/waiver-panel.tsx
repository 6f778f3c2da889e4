"use client";

import { useTranslations } from "next-intl";
import { Section } from "@/components/shell/section";
import { Time } from "@/components/ui/time";
import type { FindingDetail } from "@/lib/contracts/findings";
import { EndLayerButton } from "./end-layer-button";
import { WaiverStateBadge } from "./layer-state";
import { WaiveDialog } from "./waive-dialog";

type WaiverPanelProps = { detail: FindingDetail; canWaive: boolean; ownId: string };

/** Whether somebody accepted this risk, and everybody who did before. Nothing where nobody could. */
export function WaiverPanel({ detail, canWaive, ownId }: WaiverPanelProps) {
  const t = useTranslations("waivers");
  const { finding, source, waivers } = detail;
  const mayWaive = canWaive && finding.status !== "resolved";
  if (waivers.length === 0 && !mayWaive) return null;
  const current = waivers.find(({ state }) => state !== "ended");
  return (
    <Section
      title={t("panel.title")}
      description={waivers.length === 0 ? t("panel.none") : t("waiversHint")}
      actions={
        mayWaive && (
          <WaiveDialog
            sourceId={source.id}
            findingId={finding.id}
            ownId={ownId}
            again={current !== undefined}
          />
        )
      }
    >
      {waivers.length > 0 && (
        <ul className="flex flex-col divide-y divide-line border-y border-line text-sm">
          {waivers.map((waiver) => (
            <li key={waiver.id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 py-2.5">
              <div className="flex min-w-0 flex-1 basis-72 flex-col gap-1">
                <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
                  <WaiverStateBadge state={waiver.state} />
                  <span className="text-ink-muted">{t(`stateMeaning.${waiver.state}`)}</span>
                </span>
                <p className="break-words">{waiver.reason}</p>
                <p className="flex flex-wrap gap-x-3 text-xs text-ink-subtle">
                  <span>
                    {t("column.owner")} {waiver.owner.name}
                    {waiver.owner.isDisabled && ` (${t("formerMember")})`}
                  </span>
                  <span>
                    {t("column.until")} <Time value={waiver.until} show="day" />
                  </span>
                  <span>
                    {t.rich("panel.accepted", {
                      name: waiver.createdBy,
                      time: () => <Time value={waiver.createdAt} show="day" />,
                    })}
                  </span>
                  {waiver.ended && (
                    <span>
                      {t.rich("panel.ended", {
                        name: waiver.ended.by,
                        time: () => <Time value={waiver.ended?.at ?? 0} show="day" />,
                      })}
                    </span>
                  )}
                </p>
              </div>
              {canWaive && !waiver.ended && <EndLayerButton kind="waiver" id={waiver.id} />}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
