"use client";

import { CircleCheck, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { useText } from "@/components/proof/use-text";
import { TextLink } from "@/components/ui/text-link";
import type { KitView } from "@/lib/contracts/emergency";
import { placeHref } from "./place-href";

/** What the newest snapshot says is not ready, each leading to the field that mends it. */
export function ReadinessList({ kit, canWrite }: { kit: KitView; canWrite: boolean }) {
  const t = useTranslations("emergency");
  const text = useText();
  if (kit.findings.length === 0)
    return (
      <p className="flex items-center gap-1.5 text-sm text-proven print:hidden">
        <CircleCheck aria-hidden className="size-4 shrink-0" />
        {t("ready")}
      </p>
    );
  return (
    <section
      aria-label={t("gaps")}
      className="flex flex-col gap-1 rounded-md bg-degraded-soft px-3 py-2 print:hidden"
    >
      <h2 className="flex items-center gap-1.5 text-sm font-medium text-degraded">
        <TriangleAlert aria-hidden className="size-4 shrink-0" />
        {t("gapCount", { count: kit.findings.length })}
      </h2>
      <ul className="flex flex-col gap-0.5 text-sm">
        {kit.findings.map(({ id, message, place }) => (
          <li key={id}>
            {canWrite ? <TextLink href={placeHref(place)}>{text(message)}</TextLink> : text(message)}
          </li>
        ))}
      </ul>
      <p className="text-xs text-ink-muted">{t("gapsHint")}</p>
    </section>
  );
}
