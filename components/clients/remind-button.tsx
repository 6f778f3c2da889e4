"use client";

import { useTranslations } from "next-intl";
import { CopyButton } from "@/components/ui/copy-button";
import type { ClientInventory } from "@/lib/contracts/clients";

const DUE: ReadonlySet<string> = new Set(["behind", "unsupported", "failed"]);

/** Whom to remind and why, as a sentence for the group they read. */
export function RemindButton({ inventory }: { inventory: ClientInventory }) {
  const t = useTranslations("clients");
  const separator = t("remind.separator");
  const reasons = new Map<string, string>();
  for (const { agent, update, origin, checks } of inventory.clients) {
    const problems = checks.filter(({ outcome }) => outcome === "problem").length;
    if (DUE.has(update)) reasons.set(agent.name, t(`update.${update}`));
    else if (origin === "aged") reasons.set(agent.name, t("origin.aged"));
    else if (problems > 0) reasons.set(agent.name, t("problemCount", { count: problems }));
  }
  for (const { name } of inventory.withoutClient) reasons.set(name, t("remind.unreported"));
  if (reasons.size === 0) return null;
  const names = [...reasons].map(([name, why]) => t("remind.names", { name, why })).join(separator);
  return <CopyButton text={t("remind.text", { names })} label={t("remind.copy")} />;
}
