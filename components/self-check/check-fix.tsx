"use client";

import { Lightbulb } from "lucide-react";
import { useTranslations } from "next-intl";
import { ownBrowser } from "@/lib/client/self-check/run-checks";
import type { BrowserFacts, Check } from "@/lib/contracts/self-checks";

/** A phone's browsers are set up in the phone's way; on a computer each in its own. */
const byBrowser = ({ family, system }: BrowserFacts) =>
  system === "ios" || system === "android" ? system : (family ?? "other");
const bySystem = ({ system }: BrowserFacts) => system ?? "other";
const alike = () => "all";

const WHERE: Record<Check, ((facts: BrowserFacts) => string) | null> = {
  browser: byBrowser,
  notifications: byBrowser,
  serviceWorker: alike,
  push: alike,
  shown: bySystem,
  websocket: alike,
  clock: bySystem,
  storage: byBrowser,
  thirdParty: null,
  privateMode: alike,
  background: byBrowser,
};

/** What to click, in the browser and on the system the reader has. */
export function CheckFix({ check }: { check: Check }) {
  const t = useTranslations("self-check");
  const where = WHERE[check]?.(ownBrowser());
  if (where === undefined) return null;
  return (
    <p className="flex items-start gap-2 rounded-md bg-sunken px-3 py-2 text-sm">
      <Lightbulb aria-hidden className="mt-[0.2em] size-4 shrink-0 text-ink-subtle" />
      <span>
        {/* Every check lists all the places it is looked up by; a test of the catalogue holds it to that. */}
        {t(`fix.${check}.${where}` as Parameters<typeof t>[0])}
      </span>
    </p>
  );
}
