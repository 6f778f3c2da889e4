"use client";

import { useTranslations } from "next-intl";
import { useText } from "@/components/proof/use-text";
import { Badge } from "@/components/ui/badge";
import { SeverityBadge } from "@/components/ui/severity-badge";
import { ShowMore } from "@/components/ui/show-more";
import { TextLink } from "@/components/ui/text-link";
import type { ComparedSource } from "@/lib/contracts/pack-comparison";

const KINDS = ["opened", "closed", "undecided"] as const;
const SHOWN = 8;

/** Findings that came and went. One that could merely not be judged any more has not gone. */
export function ComparedFindings({ compared: { source, findings } }: { compared: ComparedSource }) {
  const t = useTranslations("packs");
  const text = useText();
  const shown = KINDS.filter((kind) => findings[kind].length > 0);
  return (
    <div className="flex flex-col gap-2">
      <p className="text-sm text-ink-muted">
        {t("compare.findings", {
          opened: findings.opened.length,
          closed: findings.closed.length,
          unchanged: findings.unchanged,
        })}
      </p>
      {shown.length > 0 && (
        <div className="grid gap-x-8 gap-y-4 lg:grid-flow-col lg:auto-cols-fr">
          {shown.map((kind) => (
            <div key={kind} className="flex min-w-0 flex-col gap-1">
              <h3 className="text-sm font-medium">
                {t(`compare.finding.${kind}`, { count: findings[kind].length })}
              </h3>
              {kind === "undecided" && <p className="text-xs text-ink-muted">{t("compare.undecidedHint")}</p>}
              <ShowMore items={findings[kind]} first={SHOWN}>
                {(part) => (
                  <ul className="divide-y divide-line border-y border-line">
                    {part.map(({ id, severity, message, isRuleChanged }) => (
                      <li key={id} className="flex items-start gap-2 py-1.5 text-sm">
                        <SeverityBadge severity={severity} />
                        <TextLink
                          href={`/findings/${encodeURIComponent(id)}?source=${encodeURIComponent(source.id)}`}
                          className="min-w-0 flex-1 text-ink"
                        >
                          {text(message)}
                        </TextLink>
                        {isRuleChanged && <Badge tone="outline">{t("compare.ruleChanged")}</Badge>}
                      </li>
                    ))}
                  </ul>
                )}
              </ShowMore>
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
