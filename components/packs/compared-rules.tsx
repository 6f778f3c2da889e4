"use client";

import { useTranslations } from "next-intl";
import { useText } from "@/components/proof/use-text";
import { ShowMore } from "@/components/ui/show-more";
import { VerdictBadge } from "@/components/ui/verdict-badge";
import type { ComparedSource } from "@/lib/contracts/pack-comparison";

const SHOWN = 8;

/** Checks that say something else, and those that are not the same check any more. */
export function ComparedRules({ compared: { verdicts, rules } }: { compared: ComparedSource }) {
  const t = useTranslations("packs");
  const text = useText();
  if (verdicts.length === 0 && rules.length === 0)
    return <p className="text-sm text-ink-muted">{t("compare.rulesSame")}</p>;
  return (
    <div className="grid gap-x-8 gap-y-4 lg:grid-flow-col lg:auto-cols-fr">
      {verdicts.length > 0 && (
        <div className="flex min-w-0 flex-col gap-1">
          <h3 className="text-sm font-medium">{t("compare.verdicts", { count: verdicts.length })}</h3>
          <ShowMore items={verdicts} first={SHOWN}>
            {(part) => (
              <ul className="divide-y divide-line border-y border-line text-sm">
                {part.map(({ ruleId, title, before, after }) => (
                  <li key={ruleId} className="flex flex-wrap items-center gap-x-2 gap-y-1 py-1.5">
                    <span className="min-w-0 flex-1 basis-40">{text(title)}</span>
                    <Verdict verdict={before} />
                    <span aria-hidden>→</span>
                    <Verdict verdict={after} />
                  </li>
                ))}
              </ul>
            )}
          </ShowMore>
        </div>
      )}
      {rules.length > 0 && (
        <div className="flex min-w-0 flex-col gap-1">
          <h3 className="text-sm font-medium">{t("compare.rules", { count: rules.length })}</h3>
          <ShowMore items={rules} first={SHOWN}>
            {(part) => (
              <ul className="divide-y divide-line border-y border-line text-sm">
                {part.map(({ ruleId, title, before, after }) => (
                  <li key={ruleId} className="flex flex-wrap items-center justify-between gap-x-3 py-1.5">
                    <span className="min-w-0">{text(title)}</span>
                    <span className="text-ink-muted">
                      {t("compare.version", { before: before ?? "–", after: after ?? "–" })}
                    </span>
                  </li>
                ))}
              </ul>
            )}
          </ShowMore>
        </div>
      )}
    </div>
  );
}

function Verdict({ verdict }: { verdict: ComparedSource["verdicts"][number]["before"] }) {
  const t = useTranslations("packs");
  if (verdict === null) return <span className="text-xs text-ink-subtle">{t("compare.notThere")}</span>;
  return <VerdictBadge verdict={verdict} />;
}
