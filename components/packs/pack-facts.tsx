"use client";

import { useTranslations } from "next-intl";
import { ShortHash } from "@/components/snapshots/short-hash";
import { DescriptionList } from "@/components/ui/description-list";
import { SeverityBadge } from "@/components/ui/severity-badge";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import { packHref } from "@/lib/client/packs";
import type { PackDetail } from "@/lib/contracts/packs";
import { useBytes } from "./use-bytes";

const SEVERITIES = ["blocker", "degraded", "silent", "info"] as const;

export function PackFacts({ pack }: { pack: PackDetail }) {
  const t = useTranslations("packs");
  const bytes = useBytes();
  const { summary, chainHead, previous, held, sha256, size, openRequests } = pack;
  const items = [
    { key: "by", term: t("facts.requestedBy"), detail: pack.schedule ?? pack.requestedBy },
    {
      key: "at",
      term: t("facts.made"),
      detail: <Time value={pack.finishedAt ?? pack.queuedAt} show="moment" />,
    },
    ...(summary
      ? [
          {
            key: "sources",
            term: t("facts.sources"),
            detail:
              summary.sources.length === 0 ? (
                t("facts.noSources")
              ) : (
                <ul>
                  {summary.sources.map(({ id, name, takenAt }) => (
                    <li key={id}>
                      {t.rich("facts.source", { name, time: () => <Time value={takenAt} show="moment" /> })}
                    </li>
                  ))}
                </ul>
              ),
          },
          {
            key: "findings",
            term: t("facts.findings"),
            detail: (
              <span className="flex flex-wrap gap-x-4 gap-y-1">
                {SEVERITIES.map((severity) => (
                  <span key={severity} className="inline-flex items-center gap-1.5">
                    <SeverityBadge severity={severity} />
                    {summary.findings[severity] ?? 0}
                  </span>
                ))}
                <span className="text-ink-muted">{t("facts.unknown", { count: summary.unknown })}</span>
              </span>
            ),
          },
          { key: "incidents", term: t("facts.incidents"), detail: summary.incidents },
        ]
      : []),
    ...(chainHead
      ? [
          {
            key: "chain",
            term: t("facts.chain"),
            detail: (
              <span className="inline-flex flex-wrap items-center gap-x-3">
                {t("chainRows", { count: chainHead.count })}
                {chainHead.hash && <ShortHash hash={chainHead.hash} />}
              </span>
            ),
          },
        ]
      : []),
    ...(pack.status === "made"
      ? [
          {
            key: "previous",
            term: t("facts.previous"),
            detail: previous ? (
              <TextLink href={packHref(previous.id)}>#{previous.number}</TextLink>
            ) : (
              t("facts.first")
            ),
          },
        ]
      : []),
    ...(size !== null && sha256 !== null
      ? [
          {
            key: "file",
            term: t("facts.file"),
            detail: (
              <span className="inline-flex flex-wrap items-center gap-x-3">
                {bytes(size)}
                <ShortHash hash={sha256} />
              </span>
            ),
          },
        ]
      : []),
    ...(held
      ? [{ key: "held", term: t("held"), detail: t("facts.held", { name: held.by, reason: held.reason }) }]
      : []),
    ...(openRequests > 0
      ? [
          {
            key: "requests",
            term: t("facts.requests"),
            detail: t("facts.openRequests", { count: openRequests }),
          },
        ]
      : []),
  ];
  return <DescriptionList items={items} className="max-w-[46rem]" />;
}
