"use client";

import { useTranslations } from "next-intl";
import { CopyButton } from "@/components/ui/copy-button";

/** Enough of a hash to recognise it; the button copies all of it. */
export function ShortHash({ hash }: { hash: string }) {
  const t = useTranslations("snapshots");
  return (
    <span className="inline-flex items-center [text-autospace:no-autospace]">
      <code className="font-mono text-xs">{hash.slice(0, 8)}</code>
      <CopyButton text={hash} label={t("copyHash")} />
    </span>
  );
}
