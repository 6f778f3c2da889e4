"use client";

import { Globe } from "lucide-react";
import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";

/** Rules that judge what only a look at the page tells. */
const BY_LOOKING: ReadonlySet<string> = new Set([
  "channel/snippet-missing",
  "channel/snippet-stale",
  "channel/manual-init-never",
  "channel/no-button",
  "channel/enterprise-id-differs",
  "channel/policy-blocks-widget",
  "channel/mixed-content",
]);
/** As rows made from a scan are named: `site:<scan>:<part>`. */
const OF_A_SCAN = /^site:([^:]+):/;

/** From a finding to the look at the page that it came from, or to where one is set up. */
export function SiteLink({ ruleId, subject }: { ruleId: string; subject: { kind: string; id: string } }) {
  const t = useTranslations("site-scans");
  const scanId = subject.kind === "cachePolicies" ? OF_A_SCAN.exec(subject.id)?.[1] : undefined;
  if (scanId === undefined && !BY_LOOKING.has(ruleId)) return null;
  return (
    <ButtonLink
      href={scanId === undefined ? "/probes/sites" : `/probes/sites/${encodeURIComponent(scanId)}`}
      className="self-start"
    >
      <Globe aria-hidden />
      {t("title")}
    </ButtonLink>
  );
}
