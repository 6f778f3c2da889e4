"use client";

import { useTranslations } from "next-intl";
import { useText } from "@/components/proof/use-text";
import { CopyButton } from "@/components/ui/copy-button";
import { DescriptionList } from "@/components/ui/description-list";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import { checkPath } from "@/lib/client/checks";
import { useViewHref } from "@/lib/client/view-params";
import type { FindingDetail } from "@/lib/contracts/findings";
import { Requirements } from "./requirements";
import { SubjectLink } from "./subject-link";
import { useKindName } from "./use-kind-name";

const STEPS = ["firstSeen", "lastSeen", "resolved", "reopened"] as const;

/** What is known about a finding beside its story: subject, rule, when it was seen and in which snapshot. */
export function FindingFacts({ detail }: { detail: FindingDetail }) {
  const t = useTranslations("findings");
  const text = useText();
  const href = useViewHref();
  const kindName = useKindName();
  const { finding, rule, source, history } = detail;
  const { subject } = finding;
  const steps = STEPS.flatMap((step) => {
    const seen = history[step];
    return seen ? [{ step, ...seen }] : [];
  });
  return (
    <aside aria-label={t("detail.facts")} className="border-t border-line pt-3">
      <DescriptionList
        items={[
          {
            key: "subject",
            term: kindName(subject.kind),
            detail: (
              <SubjectLink kind={subject.kind} id={subject.id} snapshotId={history.lastSeen.snapshotId}>
                {subject.name}
              </SubjectLink>
            ),
          },
          {
            key: "rule",
            term: t("rule"),
            detail: (
              <>
                {rule ? <TextLink href={href(checkPath(finding.ruleId))}>{text(rule.title)}</TextLink> : null}
                <span className="block text-xs break-all text-ink-subtle">
                  {finding.ruleId} · {t("detail.ruleVersion", { version: detail.ruleVersion })}
                </span>
              </>
            ),
          },
          { key: "status", term: t("status"), detail: t(`statusMeaning.${finding.status}`) },
          ...steps.map(({ step, at, snapshotId }) => ({
            key: step,
            term: t(`detail.step.${step}`),
            detail: (
              <span className="flex flex-wrap gap-x-2">
                <Time value={at} show="moment" />
                {snapshotId && (
                  <TextLink href={`/snapshots/${encodeURIComponent(snapshotId)}`}>
                    {t("detail.seenIn")}
                  </TextLink>
                )}
              </span>
            ),
          })),
          ...(rule && rule.requirements.length > 0
            ? [
                {
                  key: "requirements",
                  term: t("detail.requirements"),
                  detail: <Requirements numbers={rule.requirements} />,
                },
              ]
            : []),
          {
            key: "source",
            term: t("detail.source"),
            detail: <TextLink href={`/sources/${encodeURIComponent(source.id)}`}>{source.name}</TextLink>,
          },
          {
            key: "id",
            term: t("findingId"),
            detail: (
              <span className="flex items-start gap-1">
                <code className="min-w-0 flex-1 font-mono text-xs break-all text-ink-muted">
                  {finding.id}
                </code>
                <CopyButton text={finding.id} label={t("detail.copyId")} />
              </span>
            ),
          },
        ]}
      />
    </aside>
  );
}
