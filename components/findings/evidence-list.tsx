"use client";

import { useTranslations } from "next-intl";
import { Section } from "@/components/shell/section";
import { InOrganisationTime } from "@/components/settings/in-organisation-time";
import { CopyButton } from "@/components/ui/copy-button";
import { TextLink } from "@/components/ui/text-link";
import { useFieldLabel } from "@/components/values/use-field-label";
import type { EvidenceView, FindingDetail } from "@/lib/contracts/findings";
import type { Names } from "@/lib/contracts/reading";
import { EvidenceValue } from "./evidence-value";
import { SubjectLink } from "./subject-link";
import { useKindName } from "./use-kind-name";

/** Where in the snapshot the fault stands: the place in words, the value, and the pointer for whoever checks the file. */
export function EvidenceList({ detail }: { detail: FindingDetail }) {
  const t = useTranslations("findings");
  const { evidence, names, history, timezone } = detail;
  const snapshotId = history.lastSeen.snapshotId;
  return (
    <Section
      title={t("detail.evidence")}
      description={
        evidence.length === 0
          ? t("detail.noEvidence")
          : t.rich("detail.evidenceHint", {
              link: (words) =>
                snapshotId ? (
                  <TextLink href={`/snapshots/${encodeURIComponent(snapshotId)}`}>{words}</TextLink>
                ) : (
                  words
                ),
            })
      }
    >
      <InOrganisationTime timezone={timezone}>
        <ul className="flex flex-col">
          {evidence.map((one) => (
            <EvidenceRow key={one.pointer} evidence={one} names={names} />
          ))}
        </ul>
      </InOrganisationTime>
    </Section>
  );
}

function EvidenceRow({ evidence, names }: { evidence: EvidenceView; names: Names }) {
  const t = useTranslations("findings");
  const label = useFieldLabel();
  const kindName = useKindName();
  const { pointer, section, key, row, field } = evidence;
  return (
    <li className="grid gap-x-6 gap-y-1 border-b border-line py-2.5 text-sm first:border-t md:grid-cols-[13rem_minmax(0,1fr)]">
      <div>
        <span className="font-medium">{section && field ? label(section, field) : t("detail.wholeRow")}</span>
        <span className="block text-xs text-ink-subtle">
          {section && kindName(section)}{" "}
          {section && (
            <SubjectLink kind={section} id={key}>
              {row}
            </SubjectLink>
          )}
        </span>
      </div>
      <div className="flex min-w-0 flex-col gap-1">
        <EvidenceValue evidence={evidence} names={names} />
        <span className="flex items-center gap-1">
          <code className="min-w-0 font-mono text-xs break-all text-ink-subtle">{pointer}</code>
          <CopyButton text={pointer} label={t("detail.copyPointer", { pointer })} />
        </span>
      </div>
    </li>
  );
}
