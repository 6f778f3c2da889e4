"use client";

import { FileText, Link2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useText } from "@/components/proof/use-text";
import { TextLink } from "@/components/ui/text-link";
import { attachmentHref } from "@/lib/client/incidents";
import { compareHref, snapshotHref } from "@/lib/client/snapshots";
import type { Evidence } from "@/lib/contracts/incident-evidence";
import { hourSpan } from "./hour-span";

/** What an entry rests on; each piece leads to where it can be seen. */
export function EvidenceLinks({
  incidentId,
  evidence,
}: {
  incidentId: string;
  evidence: readonly Evidence[];
}) {
  const t = useTranslations("incidents");
  const tProof = useTranslations("proof");
  const text = useText();
  if (evidence.length === 0) return null;
  return (
    <ul aria-label={t("evidence")} className="flex flex-wrap gap-x-4 gap-y-1 text-xs">
      {evidence.map((one) => {
        const href = hrefOf(incidentId, one);
        const name =
          one.kind === "hour"
            ? `${text(one.name)} ${tProof(`day.${(Math.floor(one.hour / 24) + 1) as 1}`)} ${hourSpan(one.hour, one.hour + 1)}`
            : text(one.name);
        return (
          <li key={`${one.kind} ${href}`} className="flex min-w-0 items-center gap-1">
            {one.kind === "attachment" ? (
              <FileText aria-hidden className="size-3.5 shrink-0 text-ink-subtle" />
            ) : (
              <Link2 aria-hidden className="size-3.5 shrink-0 text-ink-subtle" />
            )}
            {one.kind === "attachment" || one.kind === "link" ? (
              <a
                href={href}
                {...(one.kind === "link" ? { target: "_blank", rel: "noreferrer" } : { download: "" })}
                className="min-w-0 break-words text-accent underline decoration-line-strong underline-offset-4"
              >
                {name}
              </a>
            ) : (
              <TextLink href={href} className="min-w-0 break-words">
                {name}
              </TextLink>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function hrefOf(incidentId: string, evidence: Evidence): string {
  const at = encodeURIComponent;
  switch (evidence.kind) {
    case "snapshot":
      return snapshotHref(evidence.snapshotId);
    case "comparison":
      return compareHref({ from: evidence.from, to: evidence.to });
    case "finding":
      return `/findings/${at(evidence.findingId)}?source=${at(evidence.sourceId)}`;
    case "hour":
      return `/channels/${at(evidence.channelId)}?snapshot=${at(evidence.snapshotId)}&hour=${evidence.hour}`;
    case "audit-entry":
      return `/audit-log?entry=${at(evidence.entryId)}`;
    case "attachment":
      return attachmentHref(incidentId, evidence.attachmentId);
    case "link":
      return evidence.url;
  }
}
