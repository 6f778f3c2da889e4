"use client";

import { BadgeCheck, CircleSlash } from "lucide-react";
import { useTranslations } from "next-intl";
import { ShortHash } from "@/components/snapshots/short-hash";
import { Badge } from "@/components/ui/badge";
import type { SavedDraft } from "@/lib/contracts/what-if";

/** Whether what was proven about a saved draft still counts, and the hash anybody can hold it against. */
export function CertificateLine({ draft: { state, certificateHash } }: { draft: SavedDraft }) {
  const t = useTranslations("what-if");
  const isValid = state === "valid";
  return (
    <span className="inline-flex flex-wrap items-center gap-x-1.5 text-xs text-ink-muted">
      <Badge tone={isValid ? "proven" : "degraded"}>
        {isValid ? <BadgeCheck aria-hidden /> : <CircleSlash aria-hidden />}
        {t(`certificate.${state}`)}
      </Badge>
      <span className="inline-flex items-center">
        {t("certificate.hash")}
        <ShortHash hash={certificateHash} />
      </span>
    </span>
  );
}
