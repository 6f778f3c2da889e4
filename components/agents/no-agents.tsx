"use client";

import { EyeOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useWhy } from "@/components/values/use-why";
import { Empty } from "@/components/states/empty";
import { ButtonLink } from "@/components/ui/button-link";
import type { AgentOverview } from "@/lib/contracts/agents";

/** A snapshot without people: the platform has none, or nobody read them. */
export function NoAgents({ overview: { ledger, view } }: { overview: AgentOverview }) {
  const t = useTranslations("agents");
  const why = useWhy();
  if (!ledger || !view) return null;
  const isRead = ledger.status === "complete" || ledger.status === "absent";
  if (isRead) return <Empty title={t("none.title")} hint={t("none.hint")} />;
  return (
    <Empty
      icon={EyeOff}
      title={t("notCollected.title")}
      hint={t("notCollected.hint", { why: why(ledger) })}
      action={
        <ButtonLink href={`/sources/${encodeURIComponent(view.source.id)}`} variant="primary">
          {t("notCollected.openSource", { name: view.source.name })}
        </ButtonLink>
      }
    />
  );
}
