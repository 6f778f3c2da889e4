"use client";

import { CircleCheck, CircleDashed, CircleX, ClockAlert, type LucideIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { BadgeTone } from "@/components/ui/badge-styles";
import type { ClientRow } from "@/lib/contracts/clients";

const LOOKS: Record<ClientRow["update"], { icon: LucideIcon; tone: BadgeTone }> = {
  current: { icon: CircleCheck, tone: "proven" },
  behind: { icon: ClockAlert, tone: "degraded" },
  unsupported: { icon: CircleX, tone: "refuted" },
  failed: { icon: CircleX, tone: "refuted" },
  unknown: { icon: CircleDashed, tone: "unknown" },
};

export function UpdateBadge({ state }: { state: ClientRow["update"] }) {
  const t = useTranslations("clients");
  const { icon: Icon, tone } = LOOKS[state];
  return (
    <Badge tone={tone}>
      <Icon aria-hidden />
      {t(`update.${state}`)}
    </Badge>
  );
}

/** An aged report looks like none at all: neither good nor bad. */
export function SelfCheckState({ client: { checks, origin } }: { client: ClientRow }) {
  const t = useTranslations("clients");
  if (origin !== "self-check")
    return (
      <Badge tone="unknown">
        <CircleDashed aria-hidden />
        {t(origin === "aged" ? "origin.aged" : "notChecked")}
      </Badge>
    );
  const problems = checks.filter(({ outcome }) => outcome === "problem").length;
  const untested = checks.filter(({ outcome }) => outcome === "untested").length;
  return (
    <>
      <Badge tone={problems > 0 ? "refuted" : "proven"}>
        {problems > 0 ? <CircleX aria-hidden /> : <CircleCheck aria-hidden />}
        {problems > 0 ? t("problemCount", { count: problems }) : t("noProblem")}
      </Badge>
      {untested > 0 && (
        <span className="block text-xs text-ink-subtle">{t("untestedCount", { count: untested })}</span>
      )}
    </>
  );
}
