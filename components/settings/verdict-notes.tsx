"use client";

import { useTranslations } from "next-intl";
import { useText } from "@/components/proof/use-text";
import { SeverityBadge } from "@/components/ui/severity-badge";
import { TextLink } from "@/components/ui/text-link";
import { VerdictBadge } from "@/components/ui/verdict-badge";
import { useViewHref } from "@/lib/client/view-params";
import type { FieldVerdict } from "@/lib/contracts/settings";

/** What the rules say, in full: the fault, what repairs it, and the way to its finding. */
export function VerdictNotes({ verdicts }: { verdicts: readonly FieldVerdict[] }) {
  const t = useTranslations("settings");
  const text = useText();
  const href = useViewHref();
  return (
    <ul className="flex flex-col gap-2">
      {verdicts.map(({ id, verdict, severity, title, message, remediation, findingId }) => (
        <li key={id} className="flex flex-col items-start gap-0.5 text-sm">
          {verdict === "fail" ? <SeverityBadge severity={severity} /> : <VerdictBadge verdict="unknown" />}
          {verdict === "fail" ? (
            <>
              <span>
                {findingId ? (
                  <TextLink href={href(`/findings/${encodeURIComponent(findingId)}`)} className="text-ink">
                    {text(message)}
                  </TextLink>
                ) : (
                  text(message)
                )}
              </span>
              <span className="text-ink-muted">
                {t("repair")}
                {text(remediation)}
              </span>
            </>
          ) : (
            <>
              <span>{t("cannotTell", { what: text(title) })}</span>
              <span className="text-ink-muted">{text(message)}</span>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
