"use client";

import { useTranslations } from "next-intl";
import { ShowMore } from "@/components/ui/show-more";
import { Time } from "@/components/ui/time";
import type { ProbeRunView } from "@/lib/contracts/probes";
import { StepList } from "./step-list";
import { VerdictOfProbe } from "./verdict-of-probe";

const FIRST = 10;

/** The walks, newest first, each with its steps. */
export function RunList({ runs }: { runs: readonly ProbeRunView[] }) {
  const t = useTranslations("probes");
  if (runs.length === 0) return <p className="text-sm text-ink-muted">{t("notYet")}</p>;
  return (
    <ShowMore items={runs} first={FIRST}>
      {(part) => (
        <ul className="divide-y divide-line border-y border-line">
          {part.map((run) => (
            <li key={run.at} className="py-1.5">
              <details>
                <summary className="flex cursor-pointer flex-wrap items-center gap-x-3 gap-y-1 text-sm">
                  <Time value={run.at} show="moment" />
                  <VerdictOfProbe run={run} />
                  <span className="text-xs text-ink-subtle tabular-nums">
                    {t("total", { ms: run.totalMs })}
                  </span>
                </summary>
                <div className="ps-4">
                  <StepList run={run} />
                </div>
              </details>
            </li>
          ))}
        </ul>
      )}
    </ShowMore>
  );
}
