"use client";

import { useTranslations } from "next-intl";
import { useText } from "@/components/proof/use-text";
import { Time } from "@/components/ui/time";
import type { ComparedSource } from "@/lib/contracts/pack-comparison";

/** Risks that somebody accepted or no longer accepts. */
export function ComparedWaivers({ waivers }: Pick<ComparedSource, "waivers">) {
  const t = useTranslations("packs");
  const text = useText();
  if (waivers.begun.length === 0 && waivers.ended.length === 0)
    return <p className="text-sm text-ink-muted">{t("compare.waiversSame")}</p>;
  return (
    <div className="flex flex-col gap-4">
      {(["begun", "ended"] as const)
        .filter((kind) => waivers[kind].length > 0)
        .map((kind) => (
          <div key={kind} className="flex flex-col gap-1">
            <h3 className="text-sm font-medium">
              {t(`compare.waivers.${kind}`, { count: waivers[kind].length })}
            </h3>
            <ul className="divide-y divide-line border-y border-line text-sm">
              {waivers[kind].map(({ id, findingId, message, reason, owner, until }) => (
                <li key={id} className="flex flex-col gap-0.5 py-1.5">
                  <span>{message ? text(message) : findingId}</span>
                  <span className="text-xs text-ink-muted">
                    {t.rich("compare.waiver", {
                      owner,
                      reason,
                      day: () => <Time value={until} show="day" />,
                    })}
                  </span>
                </li>
              ))}
            </ul>
          </div>
        ))}
    </div>
  );
}
