"use client";

import { useTranslations } from "next-intl";
import { Section } from "@/components/shell/section";
import { ProvenanceBadge } from "@/components/ui/provenance-badge";
import { Time } from "@/components/ui/time";
import type { CheckDetail } from "@/lib/contracts/checks";
import { AttestDialog } from "./attest-dialog";
import { EndLayerButton } from "./end-layer-button";
import { AttestationStateBadge } from "./layer-state";

type AttestationPanelProps = { detail: CheckDetail; canAttest: boolean };

/** What people say they saw, always labelled as declared; and the way to say it where only they can see. */
export function AttestationPanel({ detail, canAttest }: AttestationPanelProps) {
  const t = useTranslations("waivers");
  const { attestable, attestations } = detail;
  if (!attestable && attestations.length === 0) return null;
  return (
    <Section
      title={t("panel.attestTitle")}
      description={attestations.length === 0 ? t("panel.attestNone") : t("attestationsHint")}
      actions={attestable && canAttest && <AttestDialog detail={detail} />}
    >
      {attestations.length > 0 && (
        <ul className="flex flex-col divide-y divide-line border-y border-line text-sm">
          {attestations.map((one) => (
            <li key={one.id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 py-2.5">
              <div className="flex min-w-0 flex-1 basis-72 flex-col gap-1">
                <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
                  <AttestationStateBadge state={one.state} />
                  <ProvenanceBadge state="declared" />
                  <span className="text-ink-muted">{one.subject?.name ?? t("wholeRule")}</span>
                </span>
                <p className="break-words whitespace-pre-line">{one.evidence}</p>
                <p className="flex flex-wrap gap-x-3 text-xs text-ink-subtle">
                  <span>
                    {t("column.until")} <Time value={one.until} show="day" />
                  </span>
                  <span>
                    {t.rich("panel.accepted", {
                      name: one.createdBy,
                      time: () => <Time value={one.createdAt} show="day" />,
                    })}
                  </span>
                  {one.ended && (
                    <span>
                      {t.rich("panel.ended", {
                        name: one.ended.by,
                        time: () => <Time value={one.ended?.at ?? 0} show="day" />,
                      })}
                    </span>
                  )}
                </p>
              </div>
              {canAttest && !one.ended && <EndLayerButton kind="attestation" id={one.id} />}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
