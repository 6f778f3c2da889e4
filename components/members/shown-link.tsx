"use client";

import { useFormatter, useTranslations } from "next-intl";
import { CodeBlock } from "@/components/ui/code-block";
import type { CreatedInvitation } from "@/lib/contracts/members";

/** The link, this once. */
export function ShownLink({ invitation, path }: CreatedInvitation) {
  const t = useTranslations("members");
  const format = useFormatter();
  const until = format.dateTime(new Date(invitation.expiresAt), "moment");
  return (
    <>
      <CodeBlock code={`${window.location.origin}${path}`} copyLabel={t("link.copy")} />
      <p className="text-sm text-ink-muted">{t("link.hint", { until })}</p>
    </>
  );
}
