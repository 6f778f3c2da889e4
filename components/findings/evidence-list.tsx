"use client";

import { useTranslations } from "next-intl";
import { Section } from "@/components/shell/section";
import { InOrganisationTime } from "@/components/settings/in-organisation-time";
import { CopyButton } from "@/components/ui/copy-button";
import { ShowMore } from "@/components/ui/show-more";
import { TextLink } from "@/components/ui/text-link";
import { useFieldLabel } from "@/components/values/use-field-label";
import { snapshotRowHref } from "@/lib/client/subject-href";
import type { EvidenceView, FindingDetail } from "@/lib/contracts/findings";
import type { Names } from "@/lib/contracts/reading";
import { EvidenceValue } from "./evidence-value";
import { useKindName } from "./use-kind-name";

const SHOWN = 12;
/** The section of evidence about how another section was read. */
const LEDGER = "ledger";

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
        <ShowMore items={evidence} first={SHOWN}>
          {(shown) => (
            <ul className="flex flex-col">
              {shown.map((one) => (
                <EvidenceRow key={one.pointer} evidence={one} names={names} snapshotId={snapshotId} />
              ))}
            </ul>
          )}
        </ShowMore>
      </InOrganisationTime>
    </Section>
  );
}

type EvidenceRowProps = { evidence: EvidenceView; names: Names; snapshotId: string | null };

function EvidenceRow({ evidence, names, snapshotId }: EvidenceRowProps) {
  const t = useTranslations("findings");
  const label = useFieldLabel();
  const kindName = useKindName();
  const { pointer, section, key, row, field } = evidence;
  const place = snapshotId && section && key ? snapshotRowHref(snapshotId, section, key) : null;
  return (
    <li className="grid gap-x-6 gap-y-1 border-b border-line py-2.5 text-sm first:border-t md:grid-cols-[13rem_minmax(0,1fr)]">
      <div>
        <span className="font-medium">{section && field ? label(section, field) : t("detail.wholeRow")}</span>
        {section && (
          <span className="block text-xs text-ink-subtle">
            {section === LEDGER ? t("detail.ledger") : kindName(section)}{" "}
            {section === LEDGER ? kindName(row) : place ? <TextLink href={place}>{row}</TextLink> : row}
          </span>
        )}
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
