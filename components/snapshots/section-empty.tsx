"use client";

import { EyeOff, Minus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useWhy } from "@/components/values/use-why";
import { Empty } from "@/components/states/empty";
import type { SnapshotDetail } from "@/lib/contracts/snapshots";

/** A section without rows says in which of three ways: the platform has none, nobody read it, or it is empty. */
export function SectionEmpty({
  section,
  ledger,
}: {
  section: string;
  ledger: SnapshotDetail["ledger"][string];
}) {
  const t = useTranslations("settings");
  const tSection = useTranslations("sections");
  const why = useWhy();
  const name = tSection(section as "agents");
  if (ledger.status === "absent")
    return <Empty icon={Minus} title={t("absent", { name })} hint={t("absentHint")} />;
  if (ledger.status === "complete") return <Empty title={t("none", { name })} hint={t("noneHint")} />;
  return <Empty icon={EyeOff} title={t("notCollected", { name })} hint={why(ledger)} />;
}
