"use client";

import { useTranslations } from "next-intl";
import { useText } from "@/components/proof/use-text";
import { Section } from "@/components/shell/section";
import { Badge } from "@/components/ui/badge";
import { SeverityBadge } from "@/components/ui/severity-badge";
import { ShowMore } from "@/components/ui/show-more";
import { TextLink } from "@/components/ui/text-link";
import { type Comparison, DriftedFinding } from "@/lib/contracts/snapshots";

const KINDS = ["opened", "closed", "undecided"] as const;
const SHOWN = 8;
const DRIFT_CAUSES = DriftedFinding.shape.cause.options;

/** Findings that came and went, each with why. One that merely could no longer be looked for has not gone. */
export function FindingEffect({ comparison: { findings, before, after } }: { comparison: Comparison }) {
  const t = useTranslations("snapshots");
  const shown = KINDS.filter((kind) => findings[kind].length > 0);
  return (
    <Section
      title={t("compare.findings")}
      description={shown.length === 0 ? t("compare.findingsSame") : <Causes findings={findings} />}
    >
      {shown.length > 0 && (
        <div className="grid gap-x-8 gap-y-4 lg:grid-flow-col lg:auto-cols-fr">
          {shown.map((kind) => (
            <FindingList
              key={kind}
              kind={kind}
              findings={findings[kind]}
              side={kind === "opened" ? after : before}
            />
          ))}
        </div>
      )}
    </Section>
  );
}

/** How many of them each cause explains: a change of rules or knowledge is no change of the platform. */
function Causes({ findings }: Pick<Comparison, "findings">) {
  const t = useTranslations("snapshots");
  const all = [...findings.opened, ...findings.closed, ...findings.undecided];
  const counts = DRIFT_CAUSES.map((cause) => ({
    cause,
    count: all.filter((finding) => finding.cause === cause).length,
  })).filter(({ count }) => count > 0);
  return (
    <span className="flex flex-wrap gap-x-4 gap-y-1">
      {counts.map(({ cause, count }) => (
        <span key={cause} title={t(`compare.causeMeaning.${cause}`)}>
          {t("compare.causeCount", { cause: t(`compare.cause.${cause}`), count })}
        </span>
      ))}
    </span>
  );
}

type FindingListProps = {
  kind: (typeof KINDS)[number];
  findings: Comparison["findings"]["opened"];
  /** The snapshot in which they are to be seen. */
  side: Comparison["before"];
};

function FindingList({ kind, findings, side }: FindingListProps) {
  const t = useTranslations("snapshots");
  const text = useText();
  const view = new URLSearchParams({ source: side.source.id, snapshot: side.id }).toString();
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <h3 className="text-sm font-medium">{t(`compare.finding.${kind}`, { count: findings.length })}</h3>
      {kind === "undecided" && <p className="text-xs text-ink-muted">{t("compare.undecidedHint")}</p>}
      <ShowMore items={findings} first={SHOWN}>
        {(part) => (
          <ul className="divide-y divide-line border-y border-line">
            {part.map(({ id, severity, message, cause }) => (
              <li key={id} className="flex items-start gap-2 py-1.5 text-sm">
                <SeverityBadge severity={severity} />
                <TextLink
                  href={`/findings/${encodeURIComponent(id)}?${view}`}
                  className="min-w-0 flex-1 text-ink"
                >
                  {text(message)}
                </TextLink>
                <Badge tone="outline" title={t(`compare.causeMeaning.${cause}`)}>
                  {t(`compare.cause.${cause}`)}
                </Badge>
              </li>
            ))}
          </ul>
        )}
      </ShowMore>
    </div>
  );
}
