"use client";

import { useTranslations } from "next-intl";
import { CodeBlock } from "@/components/ui/code-block";
import type { CreatedToken } from "@/lib/contracts/api-tokens";

/** The token, this once, and a command that needs no scope but shows that it works. */
export function ShownToken({ secret }: CreatedToken) {
  const t = useTranslations("tokens");
  const command = `curl -H "Authorization: Bearer ${secret}" ${window.location.origin}/api/v1/token`;
  return (
    <>
      <CodeBlock code={secret} copyLabel={t("create.copy")} />
      <p className="text-sm text-ink-muted">{t("create.try")}</p>
      <CodeBlock code={command} copyLabel={t("create.copyTry")} />
    </>
  );
}
