"use client";

import { MapPin } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useText } from "@/components/proof/use-text";
import { Section } from "@/components/shell/section";
import type { Sentence } from "@/lib/contracts/explanation";

type RepairProps = { remediation: Sentence; where: Sentence | null; children?: ReactNode };

/** What to do, and on which screen of the platform. */
export function Repair({ remediation, where, children }: RepairProps) {
  const t = useTranslations("findings");
  const text = useText();
  return (
    <Section title={t("remediation")}>
      <p className="max-w-[46rem]">{text(remediation)}</p>
      {where && (
        <p className="flex items-center gap-1.5 text-sm text-ink-muted">
          <MapPin aria-hidden className="size-4 shrink-0 text-ink-subtle" />
          <span className="sr-only">{t("detail.where")}</span>
          {text(where)}
        </p>
      )}
      {children}
    </Section>
  );
}
