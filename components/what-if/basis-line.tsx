"use client";

import { CircleSlash } from "lucide-react";
import { useTranslations } from "next-intl";
import { ShortHash } from "@/components/snapshots/short-hash";
import { Button } from "@/components/ui/button";
import { Time } from "@/components/ui/time";
import type { ViewHead } from "@/lib/contracts/view";
import { CertificateLine } from "./certificate-line";
import type { useDraft } from "./use-draft";

type BasisLineProps = {
  basis: ViewHead["snapshot"];
  /** The newest snapshot holds another configuration: what is on show is about the past. */
  isMoved: boolean;
  draft: ReturnType<typeof useDraft>;
  onMove: () => void;
};

/** Which snapshot the result is proven on, and whether it still counts. */
export function BasisLine({ basis, isMoved, draft: { open, isChanged }, onMove }: BasisLineProps) {
  const t = useTranslations("what-if");
  return (
    <div className="flex flex-col gap-2 text-sm text-ink-muted">
      <p className="flex flex-wrap items-center gap-x-1.5">
        {t.rich("basis.about", { time: () => <Time value={basis.takenAt} show="moment" /> })}
        <ShortHash hash={basis.hash} />
        {open && !isChanged && <CertificateLine draft={open} />}
      </p>
      {isMoved && (
        <div
          role="alert"
          className="flex flex-wrap items-center justify-between gap-2 rounded-md bg-degraded-soft px-3.5 py-2.5"
        >
          <p className="flex items-start gap-2 text-ink">
            <CircleSlash aria-hidden className="mt-0.5 size-4 shrink-0 text-degraded" />
            {t("basis.moved")}
          </p>
          <Button onClick={onMove}>{t("basis.move")}</Button>
        </div>
      )}
    </div>
  );
}
