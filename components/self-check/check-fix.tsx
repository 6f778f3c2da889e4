"use client";

import { Lightbulb } from "lucide-react";
import { useTranslations } from "next-intl";
import { ownBrowser } from "@/lib/client/self-check/run-checks";
import type { Check } from "@/lib/contracts/self-checks";
import { FIX_PLACES } from "./fix-place";

/** What to click, in the browser and on the system the reader has. */
export function CheckFix({ check }: { check: Check }) {
  const t = useTranslations("self-check");
  const place = FIX_PLACES[check];
  if (!place) return null;
  return (
    <p className="flex items-start gap-2 rounded-md bg-sunken px-3 py-2 text-sm">
      <Lightbulb aria-hidden className="mt-[0.2em] size-4 shrink-0 text-ink-subtle" />
      <span>{t(`fix.${check}.${place.of(ownBrowser())}` as Parameters<typeof t>[0])}</span>
    </p>
  );
}
