import { useTranslations } from "next-intl";
import { SeverityBadge } from "@/components/ui/severity-badge";
import { VerdictBadge } from "@/components/ui/verdict-badge";
import type { Worst } from "@/lib/contracts/worst-verdict";

/** The gravest thing said about a row, in a word. */
export function WorstMark({ worst }: { worst: Worst }) {
  const t = useTranslations("settings");
  if (worst === null) return <span className="text-xs text-ink-subtle">{t("nothingFound")}</span>;
  return worst === "unknown" ? <VerdictBadge verdict="unknown" /> : <SeverityBadge severity={worst} />;
}
