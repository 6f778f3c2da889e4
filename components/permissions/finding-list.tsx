"use client";

import { useTranslations } from "next-intl";
import { useText } from "@/components/proof/use-text";
import { SeverityBadge } from "@/components/ui/severity-badge";
import { TextLink } from "@/components/ui/text-link";
import { useViewHref } from "@/lib/client/view-params";
import type { FindingRef } from "@/lib/contracts/permissions";
import { SheetSection } from "./sheet-section";

/** Findings about the people and roles on view; nothing when there are none. */
export function FindingList({ findings }: { findings: readonly FindingRef[] }) {
  const t = useTranslations("permissions");
  const text = useText();
  const href = useViewHref();
  if (findings.length === 0) return null;
  return (
    <SheetSection title={t("findings")}>
      <ul className="flex flex-col divide-y divide-line border-y border-line">
        {findings.map(({ id, severity, message }) => (
          <li key={id} className="flex items-start gap-2 py-2">
            <SeverityBadge severity={severity} className="mt-0.5" />
            <TextLink href={href(`/findings/${encodeURIComponent(id)}`)} className="text-ink">
              {text(message)}
            </TextLink>
          </li>
        ))}
      </ul>
    </SheetSection>
  );
}
