"use client";

import { useTranslations } from "next-intl";
import { Section } from "@/components/shell/section";
import { CodeBlock } from "@/components/ui/code-block";
import type { SnapshotDetail } from "@/lib/contracts/snapshots";

/** How anybody can check, without this server, that a file is this snapshot and nothing in it was changed. */
export function HashCheck({ snapshot: { hash } }: { snapshot: SnapshotDetail }) {
  const t = useTranslations("snapshots");
  const file = `inlet-snapshot-${hash.slice(0, 12)}`;
  return (
    <Section title={t("check.title")} description={t("check.hint")}>
      <div className="grid max-w-[60rem] gap-4 text-sm">
        <div className="flex flex-col gap-2">
          <p>{t("check.content")}</p>
          <CodeBlock code={`sha256sum ${file}.json`} copyLabel={t("check.copy")} />
          <p className="text-ink-muted">{t("check.expected")}</p>
          <code className="font-mono text-xs break-all [text-autospace:no-autospace]">{hash}</code>
        </div>
        <div className="flex flex-col gap-2">
          <p>{t("check.complete")}</p>
          <CodeBlock code={`npx inlet audit ${file}-complete.json`} copyLabel={t("check.copy")} />
        </div>
      </div>
    </Section>
  );
}
