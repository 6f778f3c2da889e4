"use client";

import { useTranslations } from "next-intl";
import { Section } from "@/components/shell/section";
import { Time } from "@/components/ui/time";
import type { KitView } from "@/lib/contracts/emergency";

export function KitHistory({ history }: Pick<KitView, "history">) {
  const t = useTranslations("emergency");
  if (history.length === 0) return null;
  return (
    <Section title={t("history")}>
      <ol className="flex flex-col gap-1 text-sm text-ink-muted">
        {history.map(({ version, savedAt, savedBy }) => (
          <li key={version}>
            {t.rich("historyLine", {
              version,
              by: savedBy,
              time: () => <Time value={savedAt} show="moment" />,
            })}
          </li>
        ))}
      </ol>
    </Section>
  );
}
